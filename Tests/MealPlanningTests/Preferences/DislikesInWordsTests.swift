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
}
