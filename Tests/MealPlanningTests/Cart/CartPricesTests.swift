import MealPlanning
import Testing

struct CartPricesTests {
    @Test func addsItemsByQuantityAndBoxes() {
        // 16.99 + 8.49 + 8.99 + 2 x 3.99 + 4.49, and boxes of 35, 29 and 24 dollars.
        #expect(Cart.demo.totalCents == 4_694 + 8_800)
        #expect(Cart.demo.total.description == "$134.94")
        #expect(Cart().totalCents == 0)
    }

    @Test(
        "knows what an item adds",
        arguments: [
            ("Organic Coconut Milk", 798), ("organic coconut milk", 798), ("Organic Garlic", 0), ("Caviar", nil),
        ]
            as [(String, Int?)]
    )
    func knowsThePrice(name: String, cents: Int?) {
        #expect(Cart.demo.price(of: name)?.cents == cents)
    }

    @Test func staysANumberWhateverTheQuantities() {
        let many = CartItem(name: "Salt", quantity: .max, priceCents: 3)
        let owed = CartItem(name: "Pepper", quantity: -4, priceCents: 3)
        #expect(Cart(items: [many, many]).totalCents == .max)
        #expect(Cart(items: [owed]).totalCents == 0)
    }

    @Test func isTheSameAfterAnExchangeButLessAfterARemoval() throws {
        let exchanged = try #require(Cart.demo.exchanging("Organic Lacinato Kale", for: "Organic Broccoli"))
        #expect(exchanged.totalCents == Cart.demo.totalCents)
        #expect(try #require(Cart.demo.removing("Salty Sea Feta")).totalCents == Cart.demo.totalCents - 899)
        #expect(try #require(Cart.demo.removing("Organic Garlic")).totalCents == Cart.demo.totalCents)
    }

    @Test(
        "writes prices as people do",
        arguments: [
            (0, "$0.00"), (5, "$0.05"), (50, "$0.50"), (1_250, "$12.50"), (100_000, "$1,000.00"),
            (123_456_789, "$1,234,567.89"), (-300, "-$3.00"), (-5, "-$0.05"),
        ]
    )
    func writesPrices(cents: Int, text: String) {
        #expect("\(Price(cents: cents))" == text)
    }

    @Test func writesTheLargestNumbers() {
        #expect("\(Price(cents: .min))" == "-$92,233,720,368,547,758.08")
        #expect(Price(cents: -1) < Price(cents: 1))
    }
}
