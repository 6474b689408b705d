/// How far a job is, for those who wait for it: operators, and whoever chats at a terminal.
public struct JobProgress: Sendable, Hashable, Codable {
    /// The part that is done, from 0 to 1; `nil` when nobody can say.
    public let fraction: Double?
    /// What is being done: `choosing dinners`.
    public let note: String?

    /// The longest note that is kept; what is beyond is cut off.
    public static let maximumNoteLength = 200

    /// So far, doing this.
    ///
    /// A fraction outside of 0 to 1 becomes the nearer of the two, and one that is no number `nil`.
    public init(fraction: Double? = nil, note: String? = nil) {
        self.fraction = fraction.flatMap { $0.isNaN ? nil : min(max($0, 0), 1) }
        self.note = note.map { String($0.prefix(Self.maximumNoteLength)) }
    }

    /// So many of a total, doing this; of a total of nothing, all is done.
    public init(done: Int, of total: Int, note: String? = nil) {
        self.init(fraction: total > 0 ? Double(done) / Double(total) : 1, note: note)
    }
}

/// Takes a job's progress from its handler, as often as the handler likes.
///
/// Reporting returns at once and never fails. What is reported is stored about twice a second, the last of it always,
/// and only as long as the attempt counts.
///
/// A handler is tested with a reporter of the test's own:
///
/// ```swift
/// let log = CallLog()
/// _ = try await handler.run(job, reporting: JobProgressReporter { log.append($0.note ?? "") })
/// ```
public struct JobProgressReporter: Sendable {
    private let take: @Sendable (JobProgress) -> Void

    /// A reporter that hands on what it is told.
    public init(_ take: @escaping @Sendable (JobProgress) -> Void) { self.take = take }

    /// Says how far the job is.
    public func report(_ progress: JobProgress) { self.take(progress) }

    /// Says what the job does now, and which part of it is done, if that is known.
    ///
    /// Operators read it, so it should not tell who the customer is.
    public func report(_ note: String, fraction: Double? = nil) {
        self.take(JobProgress(fraction: fraction, note: note))
    }

    /// Says what the job does now, and how many of a total are done.
    public func report(_ note: String, done: Int, of total: Int) {
        self.take(JobProgress(done: done, of: total, note: note))
    }
}
