public import Foundation
public import RouterKit
import Synchronization

/// A store that fails when it is told to, before anything reaches the store behind it.
///
/// ```swift
/// let store = FailingStore(InMemoryStore())
/// store.fail(.commit, times: 2, with: StoreError.versionConflict)
/// ```
public final class FailingStore: ForwardingStore {
    public let base: any EngineStore
    private let faults = Mutex<[Operation: [any Error]]>([:])

    /// What can fail.
    public enum Operation: Sendable, Hashable {
        /// Loading a conversation.
        case load
        /// Committing a turn.
        case commit
        /// Taking jobs.
        case leaseJobs
        /// Making the lease of a job last longer.
        case renewLease
        /// Keeping how far a job is.
        case report
        /// Taking messages.
        case leaseMessages
        /// Recording what came of attempts to send.
        case record
        /// Writing a dead letter without a turn.
        case bury
    }

    /// A store in front of `base` that fails at nothing yet.
    public init(_ base: any EngineStore) { self.base = base }

    /// Makes the next calls of an operation throw `error`, after those that are to throw already.
    public func fail(_ operation: Operation, times: Int = 1, with error: any Error) {
        self.faults.withLock { $0[operation, default: []] += Array(repeating: error, count: times) }
    }

    public func load(_ key: ConversationKey) async throws -> ConversationContext? {
        try self.failIfTold(.load)
        return try await self.base.load(key)
    }

    public func commit(_ turn: TurnRecord) async throws {
        try self.failIfTold(.commit)
        try await self.base.commit(turn)
    }

    public func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        try self.failIfTold(.leaseJobs)
        return try await self.base.leaseJobs(limit: limit, now: now, until: leaseEnd)
    }

    public func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool {
        try self.failIfTold(.renewLease)
        return try await self.base.renewLease(job, until: leaseEnd)
    }

    public func report(_ progress: JobProgress, of job: Job) async throws {
        try self.failIfTold(.report)
        try await self.base.report(progress, of: job)
    }

    public func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) async throws -> [QueuedMessage] {
        try self.failIfTold(.leaseMessages)
        return try await self.base.leaseMessages(limit: limit, now: now, until: leaseEnd)
    }

    public func record(_ outcomes: [SendOutcome]) async throws {
        try self.failIfTold(.record)
        try await self.base.record(outcomes)
    }

    public func bury(_ letter: DeadLetter, in state: ConversationState, apology: OutgoingMessage?) async throws {
        try self.failIfTold(.bury)
        try await self.base.bury(letter, in: state, apology: apology)
    }

    private func failIfTold(_ operation: Operation) throws {
        let fault = self.faults.withLock { faults -> (any Error)? in
            guard let first = faults[operation]?.first else { return nil }
            faults[operation]?.removeFirst()
            return first
        }
        if let fault { throw fault }
    }
}
