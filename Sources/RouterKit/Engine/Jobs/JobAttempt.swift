import Foundation
import Synchronization

/// A job under way, from its lease until the worker is through with it.
///
/// The handler works in a task of its own. Several may end the attempt (the handler, the time limit, a lost lease, the
/// end of the worker), and the first counts: then that task is cancelled and left alone, and what it does later has no
/// effect. So a handler that does not listen holds up nobody.
final class JobAttempt: Sendable {
    /// How an attempt ends.
    enum End: Sendable {
        /// The handler returned this.
        case finished(JSONValue)
        /// The handler threw this, or took too long.
        case failed(any Error)
        /// The job is no longer this attempt's: it was cancelled, or another has it.
        case leaseLost
        /// The worker ends before the handler did.
        case handedBack
    }

    private struct State {
        var leaseEnd: Date
        /// Progress that is not stored yet.
        var progress: JobProgress?
        var progressStoredAt: ContinuousClock.Instant?
        var isOver = false
    }

    /// The job as it was leased.
    let job: Job
    /// When the handler has taken too long.
    let deadline: ContinuousClock.Instant
    private let state: Mutex<State>
    private let ends: AsyncStream<End>
    private let continuation: AsyncStream<End>.Continuation

    /// The least time between two writes of progress.
    static let progressInterval: Duration = .milliseconds(500)

    /// An attempt at a job that is leased until `leaseEnd`, whose handler may take `limit`.
    init(_ job: Job, leaseEnd: Date, limit: Duration) {
        self.job = job
        self.deadline = .now + limit
        self.state = Mutex(State(leaseEnd: leaseEnd))
        (self.ends, self.continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
    }

    /// Lets the handler work and returns how the attempt ended; `ring` is called when there is progress to store.
    ///
    /// Cancelling the task that waits here hands the job back.
    func run(_ handler: any JobHandler, ring: @escaping @Sendable () -> Void) async -> End {
        let reporter = JobProgressReporter { if self.note($0) { ring() } }
        let work = Task { [job] in
            do {
                self.end(.finished(try await handler.run(job, reporting: reporter)))
            } catch {
                self.end(.failed(error))
            }
        }
        var first = End.handedBack
        for await end in self.ends {
            first = end
            break
        }
        work.cancel()
        self.state.withLock { $0.isOver = true }
        return first
    }

    /// Ends the attempt, unless it has ended.
    func end(_ end: End) { self.continuation.yield(end) }

    /// Until when the job is this attempt's.
    var leaseEnd: Date {
        get { self.state.withLock { $0.leaseEnd } }
        set { self.state.withLock { $0.leaseEnd = newValue } }
    }

    /// Whether progress waits to be stored.
    var hasProgress: Bool { self.state.withLock { $0.progress != nil } }

    /// The progress to store now; `nil` when there is none, or when the last was stored a moment ago.
    func takeProgress(at now: ContinuousClock.Instant = .now, isLast: Bool = false) -> JobProgress? {
        self.state.withLock { state in
            let isEarly = state.progressStoredAt.map { now - $0 < Self.progressInterval } ?? false
            guard let progress = state.progress, isLast || !isEarly else { return nil }
            state.progress = nil
            state.progressStoredAt = now
            return progress
        }
    }

    /// Keeps progress to be stored.
    ///
    /// - Returns: whether somebody should be told, since none had been waiting.
    private func note(_ progress: JobProgress) -> Bool {
        self.state.withLock { state in
            guard !state.isOver else { return false }
            defer { state.progress = progress }
            return state.progress == nil
        }
    }
}

/// A job that took too long.
struct JobTimedOut: Error, CustomStringConvertible {
    let limit: Duration

    var description: String {
        "the job took longer than \(self.limit): split its work into several jobs, or raise the worker's time limit"
    }
}
