extension ConversationEngine {
    /// Continues a conversation with something from outside that is no message, such as a form that a customer sent in.
    ///
    /// The signal handler of this name gets it like the result of a job. When this returns, the turn is durable. It is not
    /// known again when it comes twice: that is for the handler to see.
    ///
    /// - Throws: what the handler and the store throw, and ``EngineError``; then nothing has changed.
    public func submit(
        _ payload: JSONValue,
        as name: JobName,
        to key: ConversationKey,
        requestID: RequestID = RequestID()
    ) async throws -> TurnOutcome {
        let id = Job.ID(rawValue: TimeOrderedID.next())
        let signal = Signal(job: name, jobID: id, outcome: .finished(payload))
        return try await self.mailboxes.run(key.ofNumber) {
            try await self.run(key, requestID: requestID) { turn in try await self.answer(signal, in: &turn) }
        }
    }

    /// Continues a turn that a job's end opened.
    ///
    /// - Throws: what the handlers throw.
    func answer(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        if signal.job == .textAssembly {
            guard let text = turn.receiveIncompleteText(signal) else { return nil }
            return try await self.answer(text, in: &turn)
        }
        if signal.job == .advice { return try await self.answerAdvised(signal, in: &turn) }
        turn.append(.signalReceived(.init(signal)))
        let reply: Reply?
        if signal.job == .stateTimeout {
            reply = try await self.catalogue.endTimer(signal, in: &turn)
        } else {
            guard let handler = self.catalogue.signalHandlers[signal.job] else { return nil }
            turn.begin(.job(signal.job))
            reply = try await handler.handle(signal, in: &turn)
        }
        return Reply(texts: (reply?.texts ?? []) + (try await self.catalogue.enterStates(in: &turn)))
    }
}
