import Foundation
import MealPlanning

/// The documents that the demo shop sends, with prices as shops write them.
enum DemoDocuments {
    /// One section of a cart.
    static func section(_ section: CartSection, of cart: Cart) throws -> [UInt8] {
        switch section {
        case .items:
            try self.encode(["items": cart.items.map(Item.init)])
        case .customizableBoxes:
            try self.encode([
                "boxes": cart.customizableBoxes.map {
                    Box(name: $0.name, cents: $0.priceCents, items: $0.items, alternatives: $0.alternatives)
                }
            ])
        case .fixedBoxes:
            try self.encode(["boxes": cart.fixedBoxes.map { Box(name: $0.name, cents: $0.priceCents, items: $0.items) }]
            )
        }
    }

    /// All products that the shop has.
    static func catalogue() throws -> [UInt8] {
        let cart = Cart.demo
        let products = cart.contents + cart.customizableBoxes.flatMap(\.alternatives) + Cart.extras
        return try self.encode([
            "products": products.map { product in
                var item = Item(product)
                item.quantity = nil
                return item
            }
        ])
    }

    /// Any document; the same value always gives the same bytes.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    private struct Item: Encodable {
        let name: String
        var quantity: Int?
        let unit: String?
        let price: String

        init(_ item: CartItem) {
            self.name = item.name
            self.quantity = item.quantity
            self.unit = item.unit
            self.price = "\(Price(cents: item.priceCents))"
        }
    }

    private struct Box: Encodable {
        let name: String
        let price: String
        let items: [Item]
        let alternatives: [Item]?

        init(name: String, cents: Int, items: [CartItem], alternatives: [CartItem]? = nil) {
            self.name = name
            self.price = "\(Price(cents: cents))"
            self.items = items.map(Item.init)
            self.alternatives = alternatives?.map(Item.init)
        }
    }
}
