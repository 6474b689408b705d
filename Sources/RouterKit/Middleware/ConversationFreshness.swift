import Foundation

/// Welcomes customers back who were away in the middle of something.
///
/// After hours it says where they were, and their message is handled. After a day it asks whether to go on or begin
/// anew, and the message is not handled, unless that is what it says or it asks for help; an open question waits
/// behind that one. A dead letter that is run again is handled however long ago it came.
public struct ConversationFreshness: MessageMiddleware {
    let welcomeAfter: Duration
    let askAfter: Duration

    /// The question whether to go on; its intent is ``Intent/resume``.
    public static let question = "continue_or_new"

    /// Welcomes after 2 hours and asks after a day, unless it is said otherwise.
    public init(welcomeAfter: Duration = .seconds(7_200), askAfter: Duration = .seconds(86_400)) {
        self.welcomeAfter = welcomeAfter
        self.askAfter = askAfter
    }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard !turn.isRetry, let last = turn.previousActivity else { return try await next(message, &turn) }
        let away = Duration.seconds(turn.now.timeIntervalSince(last))
        let place = turn.stateDefinition?.place?[turn.language]
        guard away >= self.welcomeAfter, place != nil || turn.isUnderWay else { return try await next(message, &turn) }
        let says = turn.classification(of: message.text)
        guard !says.mentions(.resume, .startOver, .help) else { return try await next(message, &turn) }
        if away >= self.askAfter, turn.isUnderWay, turn.isHandled(.resume), turn.isHandled(.startOver) {
            turn.recognize(says.withoutAnswer)
            turn.ask(Self.continueOrNew(turn.language))
            let days = max(1, Int(turn.now.timeIntervalSince(last) / 86_400))
            return Reply(EngineReplies.away(days: days, from: place, turn.language))
        }
        if let place { turn.send(EngineReplies.welcomeBack(to: place, turn.language)) }
        return try await next(message, &turn)
    }

    private static func continueOrNew(_ language: Language) -> Question {
        let labels = language == .spanish ? ("CONTINUAR", "NUEVO") : ("CONTINUE", "NEW")
        return Question(
            name: Self.question,
            intent: .resume,
            kind: .choice,
            choices: [
                .init(label: labels.0, title: labels.0, value: Self.goOn),
                .init(label: labels.1, title: labels.1, value: Self.beginAnew),
            ],
            hint: Phrase(
                "CONTINUE to go on, NEW to start over",
                es: "CONTINUAR para seguir, NUEVO para empezar otra vez"
            )[language]
        ).suspending
    }

    /// The value of the choice to go on.
    public static let goOn = "continue"
    /// The value of the choice to begin anew.
    public static let beginAnew = "new"
}

extension Classification {
    /// The same for a message that is not handled, and so answers nothing.
    fileprivate var withoutAnswer: Classification {
        var classification = self
        classification.answer = nil
        return classification
    }
}
