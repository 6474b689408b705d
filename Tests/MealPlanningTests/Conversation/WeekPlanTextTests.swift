import MealPlanning
import Testing

struct ListTests {
    @Test(
        "lists things as people do",
        arguments: [([], ""), (["Mon"], "Mon"), (["Mon", "Tue"], "Mon and Tue"), (["A", "B", "C"], "A, B and C")]
    )
    func lists(things: [String], text: String) {
        #expect(things.listed() == text)
    }
}
