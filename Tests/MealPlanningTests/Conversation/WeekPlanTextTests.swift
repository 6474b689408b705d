import MealPlanning
import RouterKit
import Testing

struct ListTests {
    @Test(
        "lists things as people do",
        arguments: [([], ""), (["Mon"], "Mon"), (["Mon", "Tue"], "Mon and Tue"), (["A", "B", "C"], "A, B and C")]
    )
    func lists(things: [String], text: String) {
        #expect(things.listed() == text)
        #expect(things.listed(in: .english) == text)
    }

    @Test func listsChoices() {
        #expect(["1", "2", "3"].listed(in: .english, or: true) == "1, 2 or 3")
        #expect(["1", "2", "3"].listed(with: "or") == "1, 2 or 3")
    }

    @Test(
        "minds the sounds of Spanish",
        arguments: [
            (["lunes", "martes"], false, "lunes y martes"), (["pollo", "higos"], false, "pollo e higos"),
            (["sal", "Iguana"], false, "sal e Iguana"), (["agua", "hielo"], false, "agua y hielo"),
            (["siete", "ocho"], true, "siete u ocho"), (["pollo", "hongos"], true, "pollo u hongos"),
            (["a", "b", "c"], true, "a, b o c"), (["pan"], true, "pan"),
        ]
    )
    func listsInSpanish(things: [String], isChoice: Bool, text: String) {
        #expect(things.listed(in: .spanish, or: isChoice) == text)
    }
}

struct WeekPlanTextTests {
    private func plan(_ count: Int) -> WeekPlan {
        var plan = WeekPlan()
        let recipes = RecipeBook.standard.recipes.prefix(count)
        plan.dinners = zip(1..., zip(Weekday.allCases, recipes)).map { .init(number: $0, day: $1.0, recipe: $1.1) }
        return plan
    }

    @Test func countsInBothLanguages() {
        #expect(self.plan(1).count(in: .english) == "1 dinner" && self.plan(5).count(in: .english) == "5 dinners")
        #expect(self.plan(1).count(in: .spanish) == "1 cena" && self.plan(5).count(in: .spanish) == "5 cenas")
    }

    @Test func listsDinnersInBothLanguages() {
        let lines = self.plan(3).lines(in: .spanish).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[2].hasPrefix("3 mie: "))
        #expect(self.plan(3).lines(in: .english).split(separator: "\n")[2].hasPrefix("3 Wed: "))
    }
}
