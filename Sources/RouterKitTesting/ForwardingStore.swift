public import Foundation
public import RouterKit

/// A store that hands everything on to another one; a wrapper writes only the functions that it changes.
public protocol ForwardingStore: ConversationStore, JournalStore, JobStore, OutboxStore, DeadLetterStore {
    /// Where everything goes.
    var base: any EngineStore { get }
}

extension ForwardingStore {
    public func load(_ key: ConversationKey) async throws -> ConversationContext? {
        try await self.base.load(key)
    }

    public func commit(_ turn: TurnRecord) async throws {
        try await self.base.commit(turn)
    }

    public func events(of key: ConversationKey, after sequence: Int, limit: Int) async throws -> [ConversationEvent] {
        try await self.base.events(of: key, after: sequence, limit: limit)
    }

    public func turn(answering message: MessageID) async throws -> RecordedTurn? {
        try await self.base.turn(answering: message)
    }

    public func conversations(after key: ConversationKey?, limit: Int) async throws -> [ConversationContext] {
        try await self.base.conversations(after: key, limit: limit)
    }

    public func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        try await self.base.leaseJobs(limit: limit, now: now, until: leaseEnd)
    }

    public func retry(_ job: Job, at time: Date, because reason: String) async throws {
        try await self.base.retry(job, at: time, because: reason)
    }

    public func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool {
        try await self.base.renewLease(job, until: leaseEnd)
    }

    public func report(_ progress: JobProgress, of job: Job) async throws {
        try await self.base.report(progress, of: job)
    }

    public func handBack(_ job: Job) async throws {
        try await self.base.handBack(job)
    }

    public func revive(_ job: Job.ID, at time: Date) async throws -> Bool {
        try await self.base.revive(job, at: time)
    }

    public func unfinishedJobs(of request: RequestID, dueBy time: Date) async throws -> Int {
        try await self.base.unfinishedJobs(of: request, dueBy: time)
    }

    public func jobs(after position: Int?, limit: Int) async throws -> [Listed<Job>] {
        try await self.base.jobs(after: position, limit: limit)
    }

    public func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
        try await self.base.leaseMessages(limit: limit, now: now, until: leaseEnd)
    }

    public func record(_ outcomes: [SendOutcome]) async throws {
        try await self.base.record(outcomes)
    }

    public func settle(_ receipt: DeliveryReceipt) async throws -> Bool {
        try await self.base.settle(receipt)
    }

    public func retry(_ id: OutgoingMessage.ID, at time: Date) async throws -> Bool {
        try await self.base.retry(id, at: time)
    }

    public func messages(after position: Int?, limit: Int) async throws -> [Listed<QueuedMessage>] {
        try await self.base.messages(after: position, limit: limit)
    }
}
