import Foundation
import MealPlanning
import RouterKit
import Testing

struct CustomerPreferencesTests {
    private func applying(_ texts: String...) -> CustomerPreferences {
        var preferences = CustomerPreferences()
        for change in texts.flatMap({ PreferenceRequest($0).changes }) { preferences.apply(change) }
        return preferences
    }

    @Test func beginsWithTheUsual() {
        let preferences = CustomerPreferences()
        #expect(preferences.diet == .everything && preferences.dislikes.isEmpty && preferences.people == 2)
        #expect(preferences.days == Weekday.workweek)
        #expect(self.applying() == preferences)
    }

    @Test func keepsWhatWasSaid() {
        let preferences = self.applying(
            "we're vegan and 4 people",
            "no tofu",
            "no beets or tofu",
            "dinners on sundays too"
        )
        #expect(preferences.diet == .vegan)
        #expect(preferences.people == 4)
        #expect(preferences.dislikes == ["beets", "tofu"])
        #expect(preferences.days == Weekday.workweek + [.sunday])
    }

    @Test func takesBackWhatWasSaid() {
        let preferences = self.applying("no beets or tofu", "I like tofu again", "we don't cook on fridays")
        #expect(preferences.dislikes == ["beets"])
        #expect(preferences.days == [.monday, .tuesday, .wednesday, .thursday])
        #expect(self.applying("I don't cook on weekdays").days == Weekday.workweek)
    }

    /// The form that is stored; whoever changes it raises the schema and adds a migration.
    @Test("writes form 2 as it reads it")
    func formTwo() throws {
        #expect(CustomerPreferences.schema == 2 && CustomerPreferences.name == "preferences")
        let text = """
            {"diet":"vegan","dislikes":["beets"],"people":4,"days":["monday","sunday"],"allergies":["nuts"],\
            "goals":{"weekdayMinutes":30}}
            """
        let stored = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let preferences = try stored.decoded(as: CustomerPreferences.self)
        #expect(try JSONValue(encoding: preferences) == stored)
        #expect(preferences.days == [.monday, .sunday])
        #expect(preferences.allergies == [.nuts] && preferences.goals == PlanGoals(weekdayMinutes: 30))
    }

    @Test("reads form 1 in the payload of a job of an earlier program")
    func formOne() throws {
        let text = #"{"diet":"vegan","dislikes":["beets"],"people":4,"days":["monday","sunday"]}"#
        let stored = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let preferences = try stored.decoded(as: CustomerPreferences.self)
        #expect(preferences.diet == .vegan && preferences.allergies.isEmpty && preferences.goals == PlanGoals())
    }
}
