import Logging

extension MessageRouter {
    /// So many things of one message are done; the others are offered.
    static let maximumRequests = 3

    /// Does several things that one message asks for, in order, in one turn.
    ///
    /// One whose handlers all pass waits until the others are done, and is offered when they pass again. Offered, and
    /// without any effect, is also what fails, what asks a question while another's is open, and what comes after
    /// something that has to be waited for. A question that one asks stays open whatever the others do, and is read
    /// last. Each thing is done with all that it leads to, the entry handlers of its states counted, or not at all.
    ///
    /// - Returns: all that is said, or `nil` when no handler answered anything.
    /// - Throws: what the first of them throws; once something is done, nothing is thrown but a cancellation.
    func respond(
        to requests: [Request],
        of message: InboundMessage,
        in turn: inout Turn,
        within limit: HandlerTimeLimit,
        entering: Entering
    ) async throws -> Reply? {
        var answer = JointAnswer()
        var round = Array(requests.indices.prefix(Self.maximumRequests))
        var postponed: [Int] = []
        for isLastRound in [false, true] {
            for (place, index) in round.enumerated() {
                guard !(answer.isSomething && turn.hasToWait) else {
                    answer.offer(index)
                    continue
                }
                let before = turn
                let later = round[(place + 1)...].map { requests[$0].classification }
                turn.consider(requests[index].classification, before: later)
                do {
                    let texts = try await self.texts(
                        for: message.saying(requests[index].text),
                        in: &turn,
                        within: limit,
                        entering: entering
                    )
                    if let texts {
                        answer.add(index, saying: texts, in: &turn, after: before)
                    } else {
                        turn = before
                        if isLastRound { answer.offer(index) } else { postponed.append(index) }
                    }
                } catch  where answer.isSomething && !(error is CancellationError) {
                    turn = before
                    turn.logger.error("a request of several failed", metadata: ["error": "\(error)"])
                    answer.offer(index)
                }
            }
            round = postponed
        }
        guard answer.isSomething else { return nil }
        requests.indices.dropFirst(Self.maximumRequests).forEach { answer.offer($0) }
        turn.consider(requests[0].classification, before: [])
        return answer.reply(offering: requests.map(\.text), in: turn.language)
    }

    /// What one request is answered, with what entering states adds; the last resort is not asked.
    private func texts(
        for message: InboundMessage,
        in turn: inout Turn,
        within limit: HandlerTimeLimit,
        entering: Entering
    ) async throws -> [String]? {
        let handlers = self.candidates(for: turn.classification, in: turn.context.state)
            .filter { $0.intent != .unknown }
        guard let reply = try await self.reply(to: message, of: handlers, in: &turn, within: limit) else { return nil }
        let texts = reply.texts + (try await entering(&turn))
        if let defect = turn.defect { throw defect }
        return texts
    }
}

extension Turn {
    /// Whether nothing more can be done in this turn: a job has to end first, or somebody else's conversation goes on.
    fileprivate var hasToWait: Bool {
        self.stateDefinition?.kind == .processing
            || self.events.contains { if case .memberSelected = $0.change { true } else { false } }
    }
}
