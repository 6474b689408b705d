import MealPlanning
import RouterKit

extension Cart {
    /// A customer's variant of the demo cart: always the same for the same number.
    ///
    /// All that is in the demo cart is in it, so that it is good for as many dinners; there may be more of some things, and
    /// things beside them. One customer in four has the demo cart itself.
    static func demo(of customer: PhoneNumber) -> Cart {
        var choice = Self.mark(of: customer)
        func choose(_ count: UInt64) -> Int {
            defer { choice /= count }
            return Int(choice % count)
        }
        var cart = Cart.demo
        guard choose(4) != 0 else { return cart }
        for index in cart.items.indices where choose(3) == 0 { cart.items[index].quantity += 1 }
        for extra in Self.extras where choose(3) == 0 { cart.items.append(extra) }
        return cart
    }

    /// Things that some customers have beside the demo cart.
    static let extras = [
        CartItem(name: "Organic Avocados", quantity: 2, unit: "1 piece", priceCents: 249),
        CartItem(name: "Organic Baby Carrots", unit: "1 lb", priceCents: 329),
        CartItem(name: "Sourdough Bread", unit: "1 loaf", priceCents: 799),
        CartItem(name: "Whole Milk Greek Yogurt", unit: "24 oz", priceCents: 699),
        CartItem(name: "Organic Fuji Apples", unit: "2 lb", priceCents: 649),
    ]

    /// A number spread over all 64 bits, from the digits (FNV-1a, with its upper half folded in).
    private static func mark(of customer: PhoneNumber) -> UInt64 {
        let hash = customer.e164.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 32)
    }
}
