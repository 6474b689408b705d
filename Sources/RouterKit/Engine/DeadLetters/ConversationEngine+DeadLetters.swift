import Logging

extension ConversationEngine {
    /// Runs the message of a dead letter again, in its conversation as it stands now.
    ///
    /// The letter is done with the turn that succeeds. A turn that fails again counts as an attempt and leaves the letter
    /// dead for its own reason; the customer hears nothing of that.
    ///
    /// - Returns: what came of it; `nil` when there is no such letter, it is not dead, or somebody else ran it again or
    ///   discarded it meanwhile.
    /// - Throws: what ``receive(_:requestID:)`` throws; then the letter is as it was.
    public func retryTurn(_ id: DeadLetter.ID) async throws -> RetriedTurn? {
        guard let letter = try await self.store.deadLetter(id), letter.status == .dead else { return nil }
        return try await self.mailboxes.run(letter.key.ofNumber) {
            do {
                return try await self.retry(letter)
            } catch StoreError.letterOvertaken {
                return nil
            }
        }
    }

    /// Gives a dead letter up for good.
    ///
    /// - Returns: whether there was such a letter.
    public func discardTurn(_ id: DeadLetter.ID) async throws -> Bool {
        try await self.store.discard(id, at: self.clock.now)
    }

    private func retry(_ letter: DeadLetter) async throws -> RetriedTurn {
        var written: DeadLetter?
        do {
            let outcome = try await self.run(letter.key, requestID: letter.requestID) { turn in
                turn.retry(letter)
                let reply = try await self.answer(letter.message, in: &turn)
                written = turn.deadLetter
                return reply
            }
            return RetriedTurn(letter: written ?? letter, outcome: outcome)
        } catch {
            guard let failure = TurnFailure(error) else { throw error }
            let failed = letter.failedAgain(at: self.clock.now, because: failure.reason)
            self.log(failure, of: failed)
            try await self.store.bury(failed, in: failure.state ?? .unreadable, apology: nil)
            return RetriedTurn(letter: failed, outcome: TurnOutcome(failed, in: failure.state, replies: []))
        }
    }
}

extension ConversationEngine {
    /// Sends a message through the middleware, and tells what the turn throws from what a store does.
    func answer(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let state = turn.context.state
        turn.overtakeAwaitedAdvice()
        do {
            let reply = try await self.chain.respond(to: message, in: &turn)
            if let defect = turn.defect { throw defect }
            return reply
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw TurnFailure(error, in: state)
        }
    }

    /// Makes a dead letter of a message that no turn can be committed for; it is answered with that.
    ///
    /// - Throws: `error`, when it is no failure of the turn, and what the store throws; then nothing is stored.
    func bury(_ message: InboundMessage, requestID: RequestID, because error: any Error) async throws -> TurnOutcome {
        guard let failure = TurnFailure(error) else { throw error }
        let number = ConversationKey(phone: message.from)
        let key = (try? await self.conversation(of: message).key) ?? number
        let now = self.clock.now
        let letter = DeadLetter(message, of: key, requestID: requestID, at: now, because: failure.reason)
        self.log(failure, of: letter)
        var apology: OutgoingMessage?
        let isOptedOut = (try? await self.context(of: number))?.number?.optedOutAt != nil
        if !isOptedOut, self.apologies.allows(number, at: now) {
            apology = OutgoingMessage(to: message.from, text: EngineReplies.failed.english)
        }
        do {
            try await self.store.bury(letter, in: failure.state ?? .unreadable, apology: apology)
        } catch StoreError.duplicateMessage {
            return try await self.outcome(repeating: message.id)
        }
        if apology != nil { self.outboxBell.ring() }
        return TurnOutcome(letter, in: failure.state, replies: apology.map { [$0.text] } ?? [])
    }

    /// What came of a message that was handled before.
    func outcome(repeating message: MessageID) async throws -> TurnOutcome {
        guard let recorded = try await self.store.turn(answering: message) else { throw StoreError.duplicateMessage }
        guard recorded.events.isEmpty, let letter = try await self.store.deadLetter(of: message) else {
            return TurnOutcome(recorded)
        }
        return TurnOutcome(letter, in: recorded.state, replies: [])
    }

    private func log(_ failure: TurnFailure, of letter: DeadLetter) {
        self.logger.error(
            "turn failed outside the error boundary",
            metadata: [
                "error": "\(failure.reason)", "dead_letter": "\(letter.id)", "attempt": "\(letter.attempts)",
                "request_id": "\(letter.requestID)", "conversation": "\(letter.key.redacted)",
            ]
        )
    }
}

extension TurnOutcome {
    /// The outcome of a turn that left nothing but a dead letter.
    init(_ letter: DeadLetter, in state: ConversationState?, replies: [String]) {
        self.key = letter.key
        self.requestID = letter.requestID
        self.intent = .unknown
        self.confidence = 0
        self.state = state ?? .unreadable
        self.replies = replies
        self.lastSequence = 0
    }
}

extension ConversationEvent.Change.MessageRetried {
    init(_ message: InboundMessage, attempt: Int) {
        self.init(
            provider: message.id.provider,
            messageID: message.id.rawValue,
            text: message.text,
            receivedAt: message.receivedAt.inStoredResolution,
            attempt: attempt
        )
    }
}
