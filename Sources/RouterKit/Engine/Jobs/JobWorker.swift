import Foundation
public import Logging
import Synchronization

/// Runs jobs: leases those that are due, does their work, and ends each together with the turn that its signal causes.
///
/// The lease of a job under way is renewed until the job ends, so a job may take longer than a lease, and one whose
/// process died is begun again when its lease ends. A job that is cancelled meanwhile finds its task cancelled.
public final class JobWorker: Sendable {
    let engine: ConversationEngine
    let configuration: Configuration
    let logger: Logger
    let metrics = JobMetrics()
    private let state = Mutex(State())

    private struct State {
        /// The jobs under way.
        var attempts: [JobAttempt] = []
        /// When it was told to stop.
        var stoppedAt: ContinuousClock.Instant?
        /// When an attempt ended last, or the worker was made.
        var progressedAt = ContinuousClock.now
    }

    /// How long no attempt has ended, whatever came of it.
    package var idleTime: Duration { self.state.withLock { .now - $0.progressedAt } }

    /// A worker for the jobs of an engine's modules.
    public init(engine: ConversationEngine, configuration: Configuration = Configuration(), logger: Logger) {
        self.engine = engine
        self.configuration = configuration
        self.logger = logger
    }

    /// Runs jobs until ``stop()``, then returns when those under way have ended or were handed back.
    public func run() async {
        await withDiscardingTaskGroup { group in
            while self.stoppedAt == nil, !Task.isCancelled {
                // One time for both, so that no job is taken from its own attempt when the clock is moved.
                let now = self.now
                await self.care(at: now)
                for attempt in await self.lease(at: now) {
                    group.addTask {
                        await self.perform(attempt)
                        self.release(attempt)
                        self.engine.jobsBell.ring()
                    }
                }
                await self.engine.jobsBell.wait(atMost: self.patience)
            }
            await self.endAttempts()
        }
    }

    /// Takes no more jobs, for good.
    ///
    /// Those under way have ``Configuration/shutdownGrace`` to end; then they are cancelled and handed back, so that
    /// another worker may begin them at once. Attempts that were handed back do not count.
    public func stop() {
        self.state.withLock { $0.stoppedAt = $0.stoppedAt ?? .now }
        self.engine.jobsBell.ring()
    }

    /// Runs the jobs that are due now, and those that they cause, and returns when none is left.
    ///
    /// For tests: there is no time limit, no lease is renewed, and of progress only the last is stored.
    package func runDueJobs() async throws {
        while true {
            let leaseEnd = self.now.addingTimeInterval(self.configuration.lease)
            let jobs = try await self.engine.store.leaseJobs(limit: 16, now: self.now, until: leaseEnd)
            guard !jobs.isEmpty else { return }
            for job in jobs { await self.perform(self.attempt(at: job, until: leaseEnd)) }
        }
    }

    var now: Date { self.engine.clock.now }

    /// The jobs under way.
    var attempts: [JobAttempt] { self.state.withLock { $0.attempts } }

    private var stoppedAt: ContinuousClock.Instant? { self.state.withLock { $0.stoppedAt } }

    /// How long to wait for the bell.
    private var patience: Duration {
        let attempts = self.attempts
        guard !attempts.isEmpty else { return self.configuration.pollInterval }
        let care = self.configuration.careInterval
        return attempts.contains(where: \.hasProgress) ? min(care, JobAttempt.progressInterval) : care
    }

    private func attempt(at job: Job, until leaseEnd: Date) -> JobAttempt {
        JobAttempt(job, leaseEnd: leaseEnd, limit: self.configuration.timeLimit)
    }

    /// Takes as many jobs as may be begun now; none when the end came while the store was asked.
    private func lease(at now: Date) async -> [JobAttempt] {
        let free = self.configuration.maximumRunning - self.attempts.count
        guard free > 0 else { return [] }
        let leaseEnd = now.addingTimeInterval(self.configuration.lease)
        let jobs: [Job]
        do {
            jobs = try await self.engine.store.leaseJobs(limit: free, now: now, until: leaseEnd)
        } catch is CancellationError {
            return []
        } catch {
            self.logger.error("jobs cannot be leased", metadata: ["error": "\(error)"])
            return []
        }
        guard self.stoppedAt == nil, !Task.isCancelled else {
            for job in jobs { await self.handBack(job) }
            return []
        }
        let attempts = jobs.map { self.attempt(at: $0, until: leaseEnd) }
        self.state.withLock { $0.attempts += attempts }
        return attempts
    }

    private func release(_ attempt: JobAttempt) {
        self.state.withLock { state in
            state.attempts.removeAll { $0 === attempt }
            state.progressedAt = .now
        }
    }

    /// Waits for the jobs under way as long as the grace lasts, and hands back those that have not ended then.
    private func endAttempts() async {
        let end = (self.stoppedAt ?? .now) + self.configuration.shutdownGrace
        while !self.attempts.isEmpty, .now < end, !Task.isCancelled {
            await self.care(at: self.now)
            await self.engine.jobsBell.wait(atMost: min(self.patience, max(end - .now, .milliseconds(1))))
        }
        for attempt in self.attempts { attempt.end(.handedBack) }
    }
}
