import MealPlanning
import RouterKit

/// Begins the four questions, or goes on with the one that was not answered yet.
struct SetUpHandler: MessageHandler {
    let intent: Intent = .setUp
    let links: (any CustomerLinks)?

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // What answers one of our questions carries this intent, too.
        guard turn.answer == nil else { return nil }
        let isNew = turn[Onboarding.self].map { !$0.isOpen(at: turn.now) || $0.answered.isEmpty } ?? true
        let onboarding = turn.beginOnboarding()
        guard let step = onboarding.next else { return nil }
        let question = turn.ask(step)
        guard isNew else { return turn.say(OnboardingReplies.goingOn(with: question)) }
        let link = self.links?.link(toOnboarding: onboarding.startedAt, of: turn.context.key)
        return turn.say(OnboardingReplies.beginning(with: question, link: link))
    }
}

extension Turn {
    /// Puts the question of a step and returns how it is said.
    mutating func ask(_ step: Onboarding.Step) -> Phrase {
        let hint = OnboardingReplies.hint(step)[self.language]
        let question: Question =
            switch step {
            case .diet: .choice(step.question, asking: .setUp, among: OnboardingReplies.diets(in: self.language))
            case .days: .days(step.question, asking: .setUp, hint: hint)
            case .people, .foods: .freeText(step.question, asking: .setUp, hint: hint)
            }
        self.ask(question)
        return OnboardingReplies.question(step)
    }
}

extension Onboarding.Step {
    /// The name of its question.
    var question: String { "set_up_\(self.rawValue)" }

    init?(question name: String) {
        guard let step = Self.allCases.first(where: { $0.question == name }) else { return nil }
        self = step
    }
}
