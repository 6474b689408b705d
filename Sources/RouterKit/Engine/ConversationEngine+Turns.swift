import Tracing

/// How a turn runs, whatever began it.
extension ConversationEngine {
    /// Runs a turn of a conversation and commits it, from `known` where the conversation has just been looked at.
    func run(
        _ key: ConversationKey,
        as known: ConversationContext? = nil,
        requestID: RequestID,
        message: MessageID? = nil,
        ending ended: TurnRecord.EndedJob? = nil,
        _ body: (inout Turn) async throws -> Reply?
    ) async throws -> TurnOutcome {
        try await withSpan("turn") { span in
            span.tag(requestID)
            var known = known
            for _ in 0..<self.configuration.maximumRuns {
                let context = if let known { known } else { try await self.context(of: key) }
                known = nil
                var turn = try await self.turn(from: context, requestID: requestID)
                let reply = try await body(&turn)
                if let defect = turn.defect { throw defect }
                for text in reply?.texts ?? [] { turn.send(text) }
                turn.setTimer(after: context.state)
                span.describe(turn, from: context.state)
                let record = TurnRecord(turn, from: context.version, message: message, endedJob: ended)
                guard try await self.commit(record) else { continue }
                self.metrics.committed(turn, message: message, job: ended != nil)
                self.cache.keep(turn.context)
                if !turn.jobs.isEmpty { self.jobsBell.ring() }
                if !turn.outgoing.isEmpty { self.outboxBell.ring() }
                return TurnOutcome(turn)
            }
            throw EngineError.contended
        }
    }

    private func turn(from context: ConversationContext, requestID: RequestID) async throws -> Turn {
        var turn = Turn(
            context: context,
            requestID: requestID,
            now: self.clock.now,
            calendar: self.configuration.calendar,
            logger: self.logger,
            flow: self.catalogue.flow,
            classifier: self.catalogue.classifier,
            isOptedOut: try await self.isOptedOut(context.key)
        )
        turn.quietHours = self.configuration.quietHours
        turn.messages = self.configuration.messages
        turn.isAdvised = self.advisor != nil
        return turn
    }

    /// Commits a turn.
    ///
    /// - Returns: whether it is committed; not when another node had committed first.
    private func commit(_ record: TurnRecord) async throws -> Bool {
        do {
            try await withSpan("commit") { _ in try await self.store.commit(record) }
            return true
        } catch StoreError.versionConflict {
            self.metrics.conflicted()
            self.cache.forget(record.context.key)
            return false
        }
    }

    func context(of key: ConversationKey) async throws -> ConversationContext {
        if let cached = self.cache[key] { return cached }
        return try await self.store.load(key) ?? ConversationContext(key: key)
    }
}
