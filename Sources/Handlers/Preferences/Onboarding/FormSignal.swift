import Foundation
import MealPlanning
import RouterKit

/// Takes over what a customer sent in with the form; once, and as long as the form is open.
struct FormSignal: SignalHandler {
    let job = OnboardingForm.signal

    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        guard case .finished(let payload) = signal.outcome,
            let form = try? payload.decoded(as: OnboardingForm.self)
        else { return nil }
        guard var onboarding = turn[Onboarding.self], onboarding.startedAt == form.startedAt,
            onboarding.isOpen(at: turn.now)
        else { return nil }
        turn.record(Modification(kind: "preferences", summary: PreferencesReplies.modification[turn.language]))
        turn[CustomerPreferences.self] = form.preferences
        onboarding.finishedAt = turn.now
        turn[Onboarding.self] = onboarding
        for step in Onboarding.Step.allCases { turn.withdraw(question: step.question) }
        turn.speak(form.language, isChosen: true)
        if let timeZone = form.timeZone.flatMap(TimeZone.init(identifier:)) { turn.live(in: timeZone) }
        return turn.say(OnboardingReplies.finished(form.preferences, hasPlan: turn.openPlan != nil))
    }
}
