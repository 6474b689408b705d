import Foundation
import MealPlanning
import RouterKitTesting
import Testing

@testable import Storefront

/// What holds for any document, made at random from a seed that a failure names.
struct ParsingPropertyTests {
    @Test(
        "every product of a list is in the cart or set aside, and what is in the cart can be shown",
        arguments: 0..<200
    )
    func nothingIsLost(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 0...60, using: &random)).map { _ in random.product() }
        let reading = ItemReading(.array(values))
        let outside = reading.setAside.count { !$0.isInCart }
        let merged = values.count - outside - reading.items.count
        #expect(merged >= 0)
        let keys = reading.items.map { "\($0.name.lowercased())|\($0.unit ?? "-")|\($0.priceCents)" }
        #expect(Set(keys).count == keys.count)
        for item in reading.items {
            #expect(item.quantity >= 1 && item.quantity <= 1_000)
            #expect(!item.name.isEmpty && item.name.count <= 200)
            #expect(!item.name.unicodeScalars.contains { $0.properties.generalCategory == .control })
            #expect(abs(item.priceCents) <= 10_000_000)
        }
        // What was read once is read the same again.
        let again = try JSONValue(
            Array(JSONSerialization.data(withJSONObject: values.map(\.plain), options: .fragmentsAllowed))
        )
        #expect(ItemReading(again) == reading)
    }

    @Test("a price is read back as it was, in every way of writing it", arguments: 0..<200)
    func pricesRoundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let cents = Int.random(in: 0...9_999_999, using: &random)
        let american = "\(Price(cents: cents))"
        let european = String(
            american.dropFirst().map { $0 == "," ? "." : $0 == "." ? "," : $0 }
        )
        for text in [
            american, "\(european) €", "USD \(american.dropFirst())", european.replacing(".", with: "\u{A0}") + " €",
        ] {
            #expect(ShopPrice.cents(.string(text)) == cents, "\(text)")
        }
    }

    @Test("no bytes end the program", arguments: 0..<300)
    func survivesAnything(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try DemoDocuments.section(.customizableBoxes, of: .demo)
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let index = Int.random(in: bytes.indices, using: &random)
            if Bool.random(using: &random) {
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            } else {
                bytes.remove(at: index)
            }
        }
        for section in CartSection.allCases {
            do { _ = try SectionReading(bytes, of: section) } catch { #expect(error is StorefrontError) }
        }
    }
}

extension SeededGenerator {
    /// Something like a product, or not at all.
    fileprivate mutating func product() -> JSONValue {
        let names: [JSONValue] = [
            "Eggs", "eggs ", "Käse", "豆腐", "خبز", "🥚", "", "\u{0}", "a\u{301}", "\u{202E}gge",
            String(repeating: "x", count: 900),
        ].map { .string($0) }
        let prices: [JSONValue] = [
            .null, .number(3), .number(-1e30), .string("$3.00"), .string("3,00"), .string("market"), .bool(true),
            .array([]),
        ]
        let quantities: [JSONValue] = [
            .null, .number(1), .number(999), .number(0), .string("2"), .string("x"), .number(0.5),
        ]
        let pool = [names, prices, quantities]
        func pick(_ index: Int) -> JSONValue { pool[index].randomElement(using: &self) ?? .null }
        guard Int.random(in: 0..<8, using: &self) > 0 else {
            return pool[Int.random(in: 0..<3, using: &self)].randomElement(using: &self) ?? .null
        }
        var fields: [String: JSONValue] = [:]
        for (index, key) in ["name", "price", "quantity"].enumerated() where Int.random(in: 0..<10, using: &self) > 0 {
            fields[key] = pick(index)
        }
        return .object(fields)
    }
}

extension JSONValue {
    /// The value in Foundation's terms.
    fileprivate var plain: Any {
        switch self {
        case .null: NSNull()
        case .bool(let value): value
        case .number(let value): value
        case .string(let value): value
        case .array(let values): values.map(\.plain)
        case .object(let fields): fields.mapValues(\.plain)
        }
    }
}
