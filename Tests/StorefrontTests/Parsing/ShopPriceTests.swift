import Testing

@testable import Storefront

struct ShopPriceTests {
    @Test(
        "reads prices as shops of many countries write them",
        arguments: [
            ("$1,299.00", 129_900), ("1.299,00 €", 129_900), ("1 299,00 €", 129_900),
            ("1\u{202F}299,00\u{A0}€", 129_900),
            ("1'299.00 CHF", 129_900), ("CHF 1\u{2019}299.\u{2013}", 129_900), ("$12", 1_200), ("12.5", 1_250),
            ("12,5", 1_250),
            ("$1,299", 129_900), ("1.299 €", 129_900), ("1,299.000", 129_900), ("0.999", 99), ("USD 12.00", 1_200),
            ("12.00 usd", 1_200), ("-$3.00", -300), ("$-3.00", -300), ("3.00-", -300), ("($3.00)", -300),
            ("\u{2212}3", -300),
            ("$4.99 / 12 oz", 499), ("12 for $5", 500), ("from $4.99", 499), ("$4.99/lb", 499), ("  $ 4.99  ", 499),
            ("free", 0), ("FREE!", 0), ("٣٫٥٠", 350), ("१२.५०", 1_250), ("¥1,200", 120_000), ("$.99", 9_900),
        ]
    )
    func reads(text: String, cents: Int) {
        #expect(ShopPrice.cents(.string(text)) == cents)
    }

    @Test(
        "does not guess",
        arguments: [
            "market price", "", "$", "—", "4.99 5.99", "$4.99 - $5.99", "1,29,9.00", "1.2.3", "99999999999999999999",
            "NaN",
            "1e5x 2", "$9,999,999.00", String(repeating: "9", count: 10_000),
        ]
    )
    func refuses(text: String) {
        #expect(ShopPrice.cents(.string(text)) == nil)
    }

    @Test("reads numbers, and nothing else but them and texts")
    func readsNumbers() {
        #expect(ShopPrice.cents(.number(12.5)) == 1_250)
        #expect(ShopPrice.cents(.number(19.99)) == 1_999)
        #expect(ShopPrice.cents(.object(["amount": .string("4.99"), "currency": .string("USD")])) == 499)
        for value in [nil, .null, .bool(true), .array([]), .number(.nan), .number(.infinity), .number(1e300)]
            as [JSONValue?]
        {
            #expect(ShopPrice.cents(value) == nil)
        }
    }
}
