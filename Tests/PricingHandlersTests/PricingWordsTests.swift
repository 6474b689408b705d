import Testing

@testable import PricingHandlers

struct PricingWordsTests {
    @Test(
        "reads what is to be priced",
        arguments: [
            ("how much is my box?", ""), ("prices", ""), ("total", ""), ("what does delivery cost?", ""),
            ("how much is the salmon?", "salmon"), ("price of the feta", "feta"), ("what do the eggs cost", "eggs"),
            ("¿cuánto cuesta mi caja?", ""), ("precio del salmón", "salmon"), ("¿cuánto cuestan los huevos?", "huevos"),
            ("how much are sweet potatoes", "sweet potatoes"),
        ]
    )
    func item(text: String, item: String) {
        let words = PricingWords(text)
        #expect(words.item == item)
        #expect(!words.asksWhen && !words.asksForContents)
    }

    @Test(
        "tells a question about the day from one about money",
        arguments: [
            "when do you deliver?", "when will it come?", "when does it arrive?", "when is my box coming",
            "¿cuándo llega?", "is delivery free?", "delivery",
        ]
    )
    func day(text: String) {
        let words = PricingWords(text)
        #expect(words.asksWhen)
        #expect(words.item.isEmpty)
    }

    @Test(
        "knows when it is asked what is in the box",
        arguments: ["what's in my box?", "what is in the box", "¿qué hay en mi caja?"]
    )
    func contents(text: String) { #expect(PricingWords(text).asksForContents) }
}
