import Testing

@testable import MealPlanning

struct FoldedWordsTests {
    /// A letter with an accent sends the whole text the long way round.
    @Test func areTheSameForPlainTextAsForAnyOther() {
        let names = FoodCatalogue.standard.foods.flatMap { [$0.name, $0.name.uppercased()] + $0.otherNames }
        let others = ["Peas & Carrots", "A&B", "Lion's Mane", "a\r\nb", " ", "", "12 oz. Box", "it's ' '", "X-Y_Z"]
        for name in names + others {
            #expect(name.foldedWords == (name + " \u{E9}").foldedWords.dropLast(), "\(name)")
        }
    }
}
