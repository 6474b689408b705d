public import Foundation
public import RouterKit

/// A store that tells a test what has been done to it, so that the test can wait for it instead of sleeping.
public struct ObservedStore: ForwardingStore {
    public let base: any EngineStore
    /// What has been done, in order.
    public let calls: AsyncStream<Call>
    private let continuation: AsyncStream<Call>.Continuation

    /// Something that has been done.
    public enum Call: Sendable, Hashable {
        /// A turn was committed.
        case committed(ConversationKey)
        /// So many jobs were taken; 0 when none was due.
        case leasedJobs(Int)
        /// A job was put back.
        case retried(Job.ID)
        /// The lease of a job was to be renewed, and was or was not.
        case renewedLease(Job.ID, Bool)
        /// How far a job is was kept.
        case reported(JobProgress)
        /// So many messages were taken; 0 when none was waiting.
        case leasedMessages(Int)
        /// What came of sending a message was recorded.
        case recorded(OutgoingMessage.ID, SendOutcome.Result)
    }

    /// A store in front of `base`.
    public init(_ base: any EngineStore) {
        self.base = base
        (self.calls, self.continuation) = AsyncStream.makeStream()
    }

    public func commit(_ turn: TurnRecord) async throws {
        try await self.base.commit(turn)
        self.continuation.yield(.committed(turn.context.key))
    }

    public func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        let jobs = try await self.base.leaseJobs(limit: limit, now: now, until: leaseEnd)
        self.continuation.yield(.leasedJobs(jobs.count))
        return jobs
    }

    public func retry(_ job: Job, at time: Date, because reason: String) async throws {
        try await self.base.retry(job, at: time, because: reason)
        self.continuation.yield(.retried(job.id))
    }

    public func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool {
        let isRenewed = try await self.base.renewLease(job, until: leaseEnd)
        self.continuation.yield(.renewedLease(job.id, isRenewed))
        return isRenewed
    }

    public func report(_ progress: JobProgress, of job: Job) async throws {
        try await self.base.report(progress, of: job)
        self.continuation.yield(.reported(progress))
    }

    public func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
        let messages = try await self.base.leaseMessages(limit: limit, now: now, until: leaseEnd)
        self.continuation.yield(.leasedMessages(messages.count))
        return messages
    }

    public func record(_ outcomes: [SendOutcome]) async throws {
        try await self.base.record(outcomes)
        for outcome in outcomes { self.continuation.yield(.recorded(outcome.message.message.id, outcome.result)) }
    }
}
