import Foundation
import MealPlanning
import RouterKit

/// Takes the answer to one of the four questions, and puts the next one.
///
/// What is no answer is left to others, so the question stays open whatever else is said.
struct AnswerHandler: MessageHandler {
    let intent: Intent
    /// Before the preferences' own handler, which would take the same words and put no question.
    let priority = 70

    /// What answers are taken for: "vegetarian" is a preference, "none" a no, "skip" would leave out a day.
    static let intents: [Intent] = [.setUp, .preferences, .negative, .affirmative, .skip, .unknown]

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        guard let name = turn.context.question?.name ?? turn.answer?.question.name,
            let step = Onboarding.Step(question: name), var onboarding = turn[Onboarding.self], onboarding.next == step
        else { return nil }
        guard self.intent != .setUp || turn.answer != nil else { return nil }
        guard let answer = OnboardingAnswer(message.text, to: step, choosing: turn.answer?.choice) else {
            // Words that nobody took for something else.
            guard turn.answer != nil else { return nil }
            return turn.say(OnboardingReplies.notUnderstood(turn.ask(step)))
        }
        var preferences = turn[CustomerPreferences.self] ?? CustomerPreferences()
        for change in answer.changes { preferences.apply(change) }
        turn.record(Modification(kind: "preferences", summary: PreferencesReplies.modification[turn.language]))
        turn[CustomerPreferences.self] = preferences
        for step in answer.steps.union([step]) { onboarding.settle(step, at: turn.now) }
        turn[Onboarding.self] = onboarding
        turn.withdraw(question: name)
        if let next = onboarding.next { return turn.say(turn.ask(next)) }
        return turn.say(OnboardingReplies.finished(preferences, hasPlan: turn.openPlan != nil))
    }
}

/// What an answer to one of the four questions says.
struct OnboardingAnswer {
    /// What changes; nothing when the customer leaves it as it is.
    var changes: [PreferenceRequest.Change] = []

    /// Reads a text, and the choice that it makes; `nil` when it is no answer.
    init?(_ text: String, to step: Onboarding.Step, choosing choice: Question.Choice? = nil) {
        let words = Self.words(text)
        if let diet = choice.flatMap({ Diet(rawValue: $0.value) }) {
            self.changes = [.diet(diet)]
            return
        }
        self.changes = PreferenceRequest(text).changes
        if !self.changes.isEmpty { return }
        switch step {
        case .people:
            let number =
                words.compactMap { Int($0) }.first ?? (Self.alone.contains(words.joined(separator: " ")) ? 1 : nil)
            if let number, (1...20).contains(number) { self.changes = [.people(number)] }
        case .foods: self.changes = PreferenceRequest("allergic to \(text)").changes
        case .days: self.changes = PreferenceRequest("cook on \(text)").changes
        case .diet: break
        }
        // "None", "as it is", "skip": nothing changes, and that is an answer.
        guard self.changes.isEmpty else { return }
        guard words.count <= 3, !words.isEmpty, words.allSatisfy(Self.leaving.contains) else { return nil }
    }

    /// The questions that are answered by what changes, which may be more than the one that was asked.
    var steps: Set<Onboarding.Step> {
        Set(
            self.changes.map { change in
                switch change {
                case .people: .people
                case .diet: .diet
                case .dislike, .like, .allergic, .notAllergic: .foods
                case .days, .moreDays, .fewerDays, .minutes, .protein: .days
                }
            }
        )
    }

    private static func words(_ text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { !"'’".contains($0) }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let alone: Set<String> = ["me", "one", "uno", "yo", "solo yo", "just me", "only me", "alone"]
    private static let leaving: Set<String> = [
        "no", "none", "nope", "nothing", "nada", "ninguna", "ninguno", "skip", "salta", "yes", "ok", "okay", "si",
        "fine", "same", "igual", "any", "all", "good", "allergies", "thanks", "bien", "never", "mind", "its",
    ]
}
