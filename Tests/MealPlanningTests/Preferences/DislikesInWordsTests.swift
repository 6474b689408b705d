import MealPlanning
import Testing

struct DislikesInWordsTests {
    private func words(_ text: String) -> [String] {
        var preferences = CustomerPreferences()
        for change in PreferenceRequest(text).changes { preferences.apply(change) }
        return preferences.dislikesInWords(namedFirst: text)
    }

    @Test("names what was named first, and whole kinds by their name")
    func names() {
        #expect(self.words("no mushrooms") == ["mushrooms"])
        #expect(self.words("no fish").first == "fish")
        #expect(self.words("allergic to peanuts").first == "peanuts")
        #expect(self.words("I eat everything") == [])
    }

    @Test(
        "names an allergen for all that has it",
        arguments: [
            ("allergic to gluten", "gluten"), ("gluten free please", "gluten"), ("no soy", "soy"),
            ("soy alérgica a las nueces", "nuts"), ("allergic to sesame", "sesame"), ("egg allergy", "eggs"),
            ("lactose intolerant", "dairy"), ("allergic to shellfish", "shellfish"),
        ]
    )
    func namesAllergens(text: String, name: String) {
        #expect(self.words(text) == [name])
    }

    @Test(
        "keeps what hides an allergen out of every plan",
        arguments: [
            ("allergic to dairy", Allergen.dairy), ("allergic to nuts", .nuts), ("I'm allergic to gluten", .gluten),
            ("shellfish allergy", .shellfish), ("allergic to eggs", .egg), ("soy allergy", .soy),
            ("allergic to fish", .fish), ("allergic to sesame", .sesame),
        ]
    )
    func keepsHiddenFoodsOut(text: String, allergen: Allergen) {
        var preferences = CustomerPreferences()
        for change in PreferenceRequest(text).changes { preferences.apply(change) }
        for seed in 0..<10 {
            let plan = MealPlanner().plan(for: PlanRequest(cart: .random(40, seed: seed), eating: preferences))
            #expect(!plan.isEmpty)
            #expect(plan.recipes.allSatisfy { !$0.allergens.contains(allergen) })
        }
    }
}
