public import Foundation

/// The name of a sort of job, by which its handlers are found: `plan.analysis`.
public struct JobName: Sendable, Hashable, RawRepresentable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The name.
    public let rawValue: String

    /// A job name.
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    public var description: String { self.rawValue }
}

/// Work that a turn wants done once it is committed.
public struct JobRequest: Sendable, Hashable {
    /// What work.
    public var name: JobName
    /// What the job handler needs to know.
    public var payload: JSONValue
    /// When it may start; `nil` for at once.
    public var runAt: Date?
    /// What makes it the only one of its name in its conversation; `nil` for one of many.
    ///
    /// Enqueuing it cancels the unfinished job of that name and key, in the same transaction.
    public var uniqueKey: String?

    /// Work of this name.
    public init(_ name: JobName, payload: JSONValue = .null, runAt: Date? = nil, uniqueKey: String? = nil) {
        self.name = name
        self.payload = payload
        self.runAt = runAt
        self.uniqueKey = uniqueKey
    }
}

/// A job: work that is done outside any turn, durably.
public struct Job: Sendable, Hashable {
    /// Names it.
    public let id: ID
    /// What work.
    public let name: JobName
    /// The conversation that its end continues.
    public let key: ConversationKey
    /// The request that caused it.
    public let requestID: RequestID
    /// What the job handler needs to know.
    public let payload: JSONValue
    /// When it may start.
    public let runAt: Date
    /// What makes it the only unfinished one of its name in its conversation.
    public let uniqueKey: String?
    /// Where it stands.
    public let status: Status
    /// How often it has been started.
    ///
    /// It is the lease's token too: an attempt that was overtaken cannot finish the job.
    public let attempt: Int
    /// Why the last attempt failed.
    public let lastError: String?
    /// How many of the attempts do not count against a worker's maximum, since they were handed back or their lease ended
    /// before they did: their process died.
    public let uncountedAttempts: Int
    /// How far the last attempt came, where it told.
    public internal(set) var progress: JobProgress?
    /// How many attempts in a row were cut off, since the lease ended before they did: their process died, as it may of
    /// the job itself.
    public let interruptions: Int
    /// The trace that it goes on with; `nil` for one of its own.
    public internal(set) var trace: TraceContext?

    /// Whether operators see it: work, and a timer that was given up.
    package var isListed: Bool { !JobName.timers.contains(self.name) || [.dead, .discarded].contains(self.status) }

    /// The attempts that count.
    var countedAttempts: Int { self.attempt - self.uncountedAttempts }

    /// A job read back from where it was kept.
    public init(
        id: ID,
        name: JobName,
        key: ConversationKey,
        requestID: RequestID,
        payload: JSONValue,
        runAt: Date,
        uniqueKey: String? = nil,
        status: Status = .queued,
        attempt: Int = 0,
        lastError: String? = nil,
        uncountedAttempts: Int = 0,
        progress: JobProgress? = nil,
        interruptions: Int = 0,
        trace: TraceContext? = nil
    ) {
        self.id = id
        self.name = name
        self.key = key
        self.requestID = requestID
        self.payload = payload
        self.runAt = runAt
        self.uniqueKey = uniqueKey
        self.status = status
        self.attempt = attempt
        self.lastError = lastError
        self.uncountedAttempts = uncountedAttempts
        self.progress = progress
        self.interruptions = interruptions
        self.trace = trace
    }

    init(_ request: JobRequest, key: ConversationKey, requestID: RequestID, now: Date) {
        self.init(
            id: ID(rawValue: TimeOrderedID.next()),
            name: request.name,
            key: key,
            requestID: requestID,
            payload: request.payload,
            runAt: (request.runAt ?? now).inStoredResolution,
            uniqueKey: request.uniqueKey
        )
    }

    /// Names one job.
    public struct ID: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
        /// The id.
        public let rawValue: String

        /// An id read back from where it was kept.
        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { self.rawValue }
    }

    /// Where a job stands.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waiting for its time, or for the next attempt.
        case queued
        /// Leased by a worker.
        case running
        /// Finished; its signal's turn is committed.
        case done
        /// Given up; its failure was signalled.
        case dead
        /// Taken back before it ended; it signals nothing.
        case cancelled
        /// Given up, and never to be tried again.
        case discarded

        /// Whether it waits or runs.
        public var isUnfinished: Bool { self == .queued || self == .running }
    }
}
