extension ConversationEngine {
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
