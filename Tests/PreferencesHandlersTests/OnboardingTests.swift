import Foundation
import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import PreferencesHandlers

struct OnboardingTests {
    private struct Links: CustomerLinks {
        func link(to plan: Date, of customer: ConversationKey) -> String? { nil }
        func link(toOnboarding beginning: Date, of customer: ConversationKey) -> String? {
            "https://dinners.example/onboard/abcdefghijklmnopqrstuvwx"
        }
    }

    private func form(of turn: Turn, _ change: (inout CustomerPreferences) -> Void) throws -> Signal {
        var preferences = CustomerPreferences()
        change(&preferences)
        let form = OnboardingForm(
            startedAt: try #require(turn[Onboarding.self]).startedAt,
            preferences: preferences,
            language: .spanish,
            timeZone: "America/Denver"
        )
        return Signal(
            job: OnboardingForm.signal,
            jobID: .init(rawValue: "form"),
            outcome: .finished(try JSONValue(encoding: form))
        )
    }

    @Test("shows where the form is, in two parts of a text message", arguments: [Language.english, .spanish])
    func showsForm(language: Language) async throws {
        var turn = try Turn.test { $0.speak(language, isChosen: true) }
        let reply = try #require(try await SetUpHandler(links: Links()).handle(.test("set up"), in: &turn))
        #expect(reply.texts.first?.contains("https://dinners.example/onboard/") == true)
        #expect(reply.tooLong.isEmpty)
        #expect(turn.context.question?.name == "set_up_people")
    }

    @Test("takes a form once, and closes the question that was open")
    func takesForm() async throws {
        var turn = try Turn.test()
        _ = try await SetUpHandler(links: nil).handle(.test("set up"), in: &turn)
        let signal = try self.form(of: turn) {
            $0.people = 3
            $0.allergies = [.nuts]
        }
        let reply = try #require(try await FormSignal().handle(signal, in: &turn))
        #expect(reply.texts.first?.hasPrefix("Listo: planeo para 3 personas, sin nuts") == true)
        #expect(turn[CustomerPreferences.self]?.allergies == [.nuts])
        #expect(turn.context.question == nil)
        #expect(turn.context.locale?.timeZoneName == "America/Denver")
        #expect(try await FormSignal().handle(signal, in: &turn) == nil)
    }

    @Test("takes no form of another onboarding, and none that is a week old")
    func refusesForm() async throws {
        var turn = try Turn.test()
        _ = try await SetUpHandler(links: nil).handle(.test("set up"), in: &turn)
        let signal = try self.form(of: turn) { $0.people = 3 }
        var another = try Turn.test(now: TestClock.start + 60) { _ = $0.beginOnboarding() }
        #expect(try await FormSignal().handle(signal, in: &another) == nil)
        #expect(another[CustomerPreferences.self] == nil)
        let onboarding = try #require(turn[Onboarding.self])
        var late = try Turn.test(now: TestClock.start + Onboarding.lifetime + 1) { $0[Onboarding.self] = onboarding }
        #expect(try await FormSignal().handle(signal, in: &late) == nil)
        // And a week later the questions begin anew.
        #expect(late.beginOnboarding().startedAt > onboarding.startedAt)
    }

    @Test("every question and ending fits two parts of a text message")
    func fits() {
        for step in Onboarding.Step.allCases {
            #expect(OnboardingReplies.notUnderstood(OnboardingReplies.question(step)).tooLong.isEmpty)
            #expect(OnboardingReplies.goingOn(with: OnboardingReplies.question(step)).tooLong.isEmpty)
        }
        var preferences = CustomerPreferences()
        preferences.allergies = Allergen.allCases
        preferences.dislikes = FoodCatalogue.standard.foods.prefix(40).map(\.id).sorted()
        preferences.days = [.monday, .wednesday, .saturday]
        preferences.goals = PlanGoals(weekdayMinutes: 30, protein: 40)
        #expect(OnboardingReplies.finished(preferences, hasPlan: true).tooLong.isEmpty)
    }
}
