/// Running what was recorded again, with nothing kept and nothing sent.
extension ConversationEngine {
    /// Runs a recorded turn through the modules of today, in the conversation as it stood then.
    ///
    /// What jobs came to is taken from the journal. The engine's store is neither read nor written.
    ///
    /// - Parameters:
    ///   - events: the events of one turn, in order.
    ///   - context: the conversation before it.
    ///   - isOptedOut: whether the number had opted out, where that is not in the context since it is a member's.
    /// - Returns: the turn as it would be today; `nil` for one that cannot be run again: a part of a text that decided
    ///   nothing, an operator's retry, the end of a job whose result an older program did not record.
    /// - Throws: what middleware and handlers throw past the error boundary.
    package func rehearse(
        _ events: [ConversationEvent],
        from context: ConversationContext,
        isOptedOut: Bool = false
    ) async throws -> Turn? {
        guard let first = events.first else { return nil }
        var turn = Turn(
            context: context,
            requestID: first.requestID,
            now: first.at,
            calendar: self.calendar,
            logger: self.logger,
            flow: self.catalogue.flow,
            classifier: self.catalogue.classifier,
            isOptedOut: isOptedOut
        )
        turn.quietHours = self.configuration.quietHours
        turn.messages = self.configuration.messages
        // What was recorded tells whether there was an advisor then.
        turn.isAdvised = events.contains { event in
            if case .jobEnqueued(let job) = event.change { job.name == .advice } else { false }
        }
        let reply: Reply?
        switch first.change {
        case .messageReceived(var received):
            let id = MessageID(provider: received.provider, rawValue: received.messageID)
            let phone = context.key.phone
            let message = InboundMessage(id: id, from: phone, text: received.text, receivedAt: first.at)
            received.intent = nil
            received.confidence = nil
            turn.append(.messageReceived(received))
            reply = try await self.answer(message, in: &turn)
        case .signalReceived(let received):
            guard let signal = Signal(received) else { return nil }
            reply = try await self.answer(signal, in: &turn)
        default: return nil
        }
        for text in reply?.texts ?? [] { turn.send(text) }
        return turn
    }
}

extension Signal {
    /// The end of a job as the journal tells it; `nil` when it does not tell the result.
    fileprivate init?(_ received: ConversationEvent.Change.SignalReceived) {
        if let failure = received.failure {
            self.init(job: received.job, jobID: received.jobID, outcome: .failed(reason: failure))
        } else if let result = received.result {
            self.init(job: received.job, jobID: received.jobID, outcome: .finished(result))
        } else {
            return nil
        }
    }
}
