import Foundation

/// Going on with a message once there is advice on it.
extension ConversationEngine {
    /// Handles a message that waited, as what it was advised to be, or as one that nobody understood.
    ///
    /// Advice counts only where it was given about the conversation as it stands: after any other turn a yes, or a
    /// "confirm", could settle something that the customer had not seen when they wrote. A customer who wrote again
    /// meanwhile is told which message was not understood, and nothing else happens.
    ///
    /// - Throws: what is thrown past the error boundary.
    func answerAdvised(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        let version = turn.context.version
        turn.append(.signalReceived(.init(signal)))
        guard let awaited = turn.takeAwaited(by: signal.jobID), !turn.isOptedOut else { return nil }
        guard awaited.isOvertaken != true else { return turn.say(EngineReplies.notUnderstood(awaited.text)) }
        let message = InboundMessage(
            id: MessageID(provider: awaited.provider, rawValue: awaited.messageID),
            from: turn.context.key.phone,
            text: awaited.text,
            receivedAt: awaited.receivedAt
        )
        let isInTime = awaited.version == version
        let advised = isInTime ? self.classification(by: signal, of: message.text, in: turn.context) : nil
        let chain = MiddlewareChain(
            [RequestTagging(), TurnLogging(), ErrorBoundary()],
            around: Next { message, turn in
                let router = self.catalogue.router
                let reply = try await router.respond(to: message, advisedAs: advised, in: &turn, within: self.limit)
                let said = reply ?? turn.say(EngineReplies.notUnderstood)
                return Reply(texts: said.texts + (try await self.catalogue.enterStates(in: &turn)))
            }
        )
        return try await chain.respond(to: message, in: &turn)
    }

    /// What a job's end advises to take a message for; `nil` for nothing, and for what is not to be guessed here.
    private func classification(
        by signal: Signal,
        of text: String,
        in context: ConversationContext
    ) -> Classification? {
        guard case .finished(let result) = signal.outcome, let advice = try? result.decoded(as: AdviceResult.self),
            self.catalogue.allowsAdvice(of: advice.intent, on: text, in: context)
        else { return nil }
        var classification = Classification(
            ranking: [RankedIntent(advice.intent, confidence: advice.confidence, isExact: false)],
            stage: AdviceJob.stage
        )
        if let question = context.question, question.kind == .yesNo {
            switch advice.intent {
            case .affirmative: classification.answer = Answer(question: question, value: .yes)
            case .negative: classification.answer = Answer(question: question, value: .no)
            default: break
            }
        }
        return classification
    }
}

extension MessageRouter {
    /// Handlers of ``Intent/unknown`` with this priority or less only say that nobody understood; advice is sought
    /// before they are asked.
    static let lastResort = 0

    /// Answers a message that waited for advice; without any, as it would have been answered at once.
    ///
    /// That nobody understood it was counted when it came.
    func respond(
        to message: InboundMessage,
        advisedAs advised: Classification?,
        in turn: inout Turn,
        within limit: HandlerTimeLimit
    ) async throws -> Reply? {
        let classification = advised ?? .unknown
        turn.recognize(classification)
        if advised != nil { turn.noteUnderstanding() }
        return try await self.reply(
            to: message,
            of: self.candidates(for: classification, in: turn.context.state),
            in: &turn,
            within: limit
        )
    }
}
