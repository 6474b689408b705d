import Foundation

/// Keeps everything in memory, for tests and trials: it is gone with the process.
public actor InMemoryStore: ConversationStore {
    var contexts: [ConversationKey: ConversationContext] = [:]
    var journal: [ConversationKey: [ConversationEvent]] = [:]
    /// Which turn answered a message.
    var answered: [MessageID: RecordedTurn] = [:]
    var jobs: [Leasable<Job>] = []
    var outbox: [Leasable<QueuedMessage>] = []
    var letters: [DeadLetter] = []

    /// Something with a lease on it.
    struct Leasable<Element: Sendable>: Sendable {
        var element: Element
        /// When it may be leased, or leased again.
        var availableAt: Date
    }

    /// An empty store.
    public init() {}

    public func load(_ key: ConversationKey) -> ConversationContext? { self.contexts[key] }

    // All checks come before the first write, so a refused turn leaves nothing behind.
    public func commit(_ turn: TurnRecord) throws {
        let key = turn.context.key
        if let message = turn.message, self.answered[message] != nil { throw StoreError.duplicateMessage }
        if let letter = turn.deadLetter { try self.checkToken(of: letter) }
        guard (self.contexts[key]?.version ?? 0) == turn.expectedVersion else { throw StoreError.versionConflict }
        if let ended = turn.endedJob { try self.end(ended) }

        self.contexts[key] = turn.context
        if let letter = turn.deadLetter { self.write(letter) }
        self.journal[key, default: []] += turn.events
        if let message = turn.message {
            self.answered[message] = RecordedTurn(key: key, events: turn.events, state: turn.context.state)
        }
        if turn.cancelsAllJobs { self.cancelAll(of: key, sparing: turn.sparedJobs) }
        self.cancel(turn.cancelledJobs, replacedBy: turn.jobs)
        for var job in turn.jobs {
            job.trace = turn.trace(of: job)
            self.jobs.append(Leasable(element: job, availableAt: job.runAt))
        }
        self.discardWaiting(turn.recalledMessages, because: .takenBack)
        if turn.silencesPhone { self.discardWaiting(to: key.phone, because: .optedOut) }
        for message in turn.outgoing {
            let at = turn.events.first?.at ?? .distantPast
            let queued = QueuedMessage(
                message: message,
                requestID: turn.events.first?.requestID ?? RequestID(),
                createdAt: at,
                trace: turn.trace
            )
            self.outbox.append(Leasable(element: queued, availableAt: at))
        }
    }

    private func end(_ ended: TurnRecord.EndedJob) throws {
        guard let index = self.leasedIndex(of: ended.job) else { throw StoreError.leaseLost }
        self.jobs[index].element = self.jobs[index].element.with(status: ended.status, lastError: ended.error)
    }
}

extension InMemoryStore: JournalStore {
    public func events(of key: ConversationKey, after sequence: Int, limit: Int) -> [ConversationEvent] {
        Array((self.journal[key] ?? []).drop { $0.sequence <= sequence }.prefix(limit))
    }

    public func turn(answering message: MessageID) -> RecordedTurn? { self.answered[message] }

    public func conversations(after key: ConversationKey?, limit: Int) -> [ConversationContext] {
        Array(
            self.contexts.values
                .sorted { $0.key.description < $1.key.description }
                .drop { context in key.map { context.key.description <= $0.description } ?? false }
                .prefix(limit)
        )
    }
}

extension InMemoryStore {
    /// A page of a list, newest first.
    static func page<Element: Sendable>(
        _ list: [Leasable<Element>],
        after position: Int?,
        limit: Int,
        where isListed: (Element) -> Bool = { _ in true }
    ) -> [Listed<Element>] {
        list.indices.reversed()
            .filter { index in (position.map { index < $0 } ?? true) && isListed(list[index].element) }
            .prefix(limit)
            .map { Listed(position: $0, element: list[$0].element) }
    }
}
