import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import PreferencesHandlers

struct PreferencesHandlerTests {
    private func answer(_ text: String, as intent: Intent = .preferences, in turn: inout Turn) async throws -> String? {
        try await PreferencesHandler(intent: intent).handle(.test(text), in: &turn)?.texts.first
    }

    @Test(
        "notes what somebody eats, and reads it back",
        arguments: [
            ("I'm vegetarian", "Noted: I plan for 2 people, vegetarian."),
            ("no mushrooms", "Noted: I plan for 2 people, no mushrooms."),
            ("we are 4", "Noted: I plan for 4 people."),
            ("only mon wed fri", "Noted: I plan for 2 people, on Mon, Wed and Fri."),
            ("no fish", "Noted: I plan for 2 people, no fish"), ("cooking for 1", "Noted: I plan for 1 person."),
            ("allergic to eggs and peanuts", "Noted: I plan for 2 people, no eggs"),
        ]
    )
    func notes(text: String, expected: String) async throws {
        var turn = try Turn.test()
        #expect(try await self.answer(text, in: &turn)?.hasPrefix(expected) == true)
        #expect(turn[CustomerPreferences.self] != nil)
        #expect(turn.context.modifications.map(\.kind) == ["preferences"])
    }

    @Test("names an allergy's foods first, with a word of care")
    func allergy() async throws {
        var turn = try Turn.test()
        let reply = try #require(try await self.answer("allergic to peanuts", in: &turn))
        #expect(reply.contains("no peanuts"))
        #expect(reply.contains("check labels"))
    }

    @Test(
        "says what it cannot do",
        arguments: [("we are 400", "I can plan for 1 to 20 people"), ("I don't eat xyzzy", "I don't know \"xyzzy\".")]
    )
    func cannot(text: String, expected: String) async throws {
        var turn = try Turn.test()
        #expect(try await self.answer(text, in: &turn)?.hasPrefix(expected) == true)
        #expect(turn.events.isEmpty)
    }

    @Test("leaves the plan as it is, and says how to have another")
    func leavesThePlan() async throws {
        var turn = try Turn.test(state: .analysisSent) { $0[WeekPlan.self] = .demo }
        #expect(try await self.answer("I'm vegan", in: &turn)?.contains("NEW PLAN") == true)
        #expect(turn[WeekPlan.self] == .demo)
    }

    @Test(
        "passes on what nobody understood, and a no",
        arguments: [("asdf", Intent.unknown), ("no", .negative), ("ok", .unknown)]
    )
    func passesOn(text: String, intent: Intent) async throws {
        var turn = try Turn.test()
        #expect(try await self.answer(text, as: intent, in: &turn) == nil)
        #expect(turn.events.isEmpty)
    }

    @Test("says everything in two parts of a text message", arguments: 0..<100)
    func fits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var preferences = CustomerPreferences()
        let foods = FoodCatalogue.standard.foods.shuffled(using: &generator)
        preferences.dislikes = foods.prefix(Int.random(in: 0...60, using: &generator)).map(\.id).sorted()
        preferences.diet = Diet.allCases.randomElement(using: &generator) ?? .vegan
        preferences.days = Array(Weekday.allCases.prefix(Int.random(in: 1...7, using: &generator)))
        preferences.people = 20
        preferences.allergies = Allergen.allCases.filter { _ in Bool.random(using: &generator) }
        if Bool.random(using: &generator) { preferences.goals = PlanGoals(weekdayMinutes: 120, protein: 100) }
        let words = String(repeating: "wort ", count: 20)
        let phrases = [
            PreferencesReplies.noted(preferences, from: words, notUnderstood: words, isAllergy: true, hasPlan: true),
            PreferencesReplies.noted(preferences, from: words, notUnderstood: nil, isAllergy: false, hasPlan: false),
            PreferencesReplies.these(preferences, notUnderstood: words), PreferencesReplies.tooMany(words),
            PreferencesReplies.whichZone, PreferencesReplies.speaking,
            PreferencesReplies.living(in: TimeZone(identifier: "America/Argentina/ComodRivadavia") ?? .gmt),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
