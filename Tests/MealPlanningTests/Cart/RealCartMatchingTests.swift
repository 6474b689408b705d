import MealPlanning
import RouterKitTesting
import Testing

/// Carts of a real shop's products.
@Suite(.enabled(if: FarmProduct.isAvailable, "farm_products.csv is missing: not in SHARED_DATA, no shared/data above"))
struct RealCartMatchingTests {
    /// Measured over 200 carts of 15 products, five asked for in each: 99 % are found by the last word of their name,
    /// 87 % alone.
    @Test func findsProductsByTheirNoun() throws {
        let products = try FarmProduct.all().filter { !$0.isSoldOut }
        var (asked, found, alone) = (0, 0, 0)
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: seed)
            let names = products.shuffled(using: &generator).prefix(15).map(\.name)
            let cart = Cart(Array(names))
            for name in names.prefix(5) {
                guard let noun = Self.noun(of: name) else { continue }
                let items = cart.items(meantBy: "the \(noun)").map(\.name)
                asked += 1
                found += items.contains(name) ? 1 : 0
                alone += items == [name] ? 1 : 0
            }
        }
        #expect(asked == 1_000)
        #expect(Double(found) / Double(asked) >= 0.97, "\(found) of \(asked)")
        #expect(Double(alone) / Double(asked) >= 0.8, "\(alone) of \(asked)")
    }

    /// The last word before a comma or a parenthesis, when it is one to ask by.
    private static func noun(of name: String) -> String? {
        let head = name.prefix { $0 != "," && $0 != "(" }
        return head.split { !$0.isLetter }.map(String.init).last { $0.count > 2 }
    }
}
