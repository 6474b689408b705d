import RouterKit

/// Everything that Help says to customers.
enum HelpReplies {
    static let youCanText = "You can text:"
    static let hello = "Hi! I plan dinners from your farm box. You can text:"
    static let notUnderstood = "Sorry, I didn't get that. You can text:"
    static let welcome: Reply = "You're welcome!"

    /// How many suggestions fit two segments beside the opening.
    private static let maximumSuggestions = 5

    static func help(_ opening: String, question: Question?, suggestions: [String]) -> Reply {
        let lines = [opening] + Self.answers(to: question) + suggestions.prefix(Self.maximumSuggestions)
        return Reply(lines.joined(separator: "\n"))
    }

    /// How the open question may be answered.
    private static func answers(to question: Question?) -> [String] {
        guard let question else { return [] }
        let choices = question.choices.map { "\($0.label) for \($0.title)" }
        return question.hint.map { [$0] } ?? (question.kind == .yesNo ? ["YES or NO"] : choices)
    }
}
