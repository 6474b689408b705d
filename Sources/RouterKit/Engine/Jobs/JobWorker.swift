public import Foundation
public import Logging
import Synchronization

/// Runs jobs: leases those that are due, does their work, and ends each together with the turn that its signal causes.
public final class JobWorker: Sendable {
    private let engine: ConversationEngine
    private let configuration: Configuration
    private let logger: Logger
    private let isStopping = Mutex(false)
    private let running = Mutex(0)

    /// How a worker behaves.
    public struct Configuration: Sendable {
        /// How many jobs run at a time.
        ///
        /// 4.
        public var maximumRunning = 4
        /// How long an attempt may take before another worker may begin one.
        ///
        /// 30 s.
        public var lease: TimeInterval = 30
        /// How many attempts a job has.
        ///
        /// 3.
        public var maximumAttempts = 3
        /// How long a failed job waits for its second attempt, doubled for each further one.
        ///
        /// 1 s.
        public var backoff: TimeInterval = 1
        /// How often to look for jobs that other processes queued or whose time has come.
        ///
        /// 500 ms.
        public var pollInterval: Duration = .milliseconds(500)

        /// The defaults.
        public init() {}
    }

    /// A worker for the jobs of an engine's modules.
    public init(engine: ConversationEngine, configuration: Configuration = Configuration(), logger: Logger) {
        self.engine = engine
        self.configuration = configuration
        self.logger = logger
    }

    /// Runs jobs until ``stop()``, then returns when those under way have ended.
    public func run() async {
        await withDiscardingTaskGroup { group in
            while !self.isStopping.withLock({ $0 }), !Task.isCancelled {
                for job in await self.lease() {
                    group.addTask {
                        await self.attempt(job)
                        self.running.withLock { $0 -= 1 }
                        self.engine.jobsBell.ring()
                    }
                }
                await self.engine.jobsBell.wait(atMost: self.configuration.pollInterval)
            }
        }
    }

    /// Takes no more jobs; those under way go on.
    public func stop() {
        self.isStopping.withLock { $0 = true }
        self.engine.jobsBell.ring()
    }

    /// Runs the jobs that are due now, and those that they cause, and returns when none is left.
    ///
    /// For tests.
    package func runDueJobs() async throws {
        while true {
            let jobs = try await self.engine.store.leaseJobs(limit: 16, now: self.now, until: self.leaseEnd)
            guard !jobs.isEmpty else { return }
            for job in jobs { await self.attempt(job) }
        }
    }

    private var now: Date { self.engine.clock.now }
    private var leaseEnd: Date { self.now.addingTimeInterval(self.configuration.lease) }

    private func lease() async -> [Job] {
        let free = self.configuration.maximumRunning - self.running.withLock { $0 }
        guard free > 0 else { return [] }
        do {
            let jobs = try await self.engine.store.leaseJobs(limit: free, now: self.now, until: self.leaseEnd)
            self.running.withLock { $0 += jobs.count }
            return jobs
        } catch {
            self.logger.error("jobs cannot be leased", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func attempt(_ job: Job) async {
        var logger = self.logger
        logger[metadataKey: "job"] = "\(job.name)"
        logger[metadataKey: "job_id"] = "\(job.id)"
        logger[metadataKey: "request_id"] = "\(job.requestID)"
        do {
            guard let handler = self.engine.catalogue.jobHandlers[job.name] else { throw NoSuchJob(name: job.name) }
            let result = try await handler.run(job)
            try await self.engine.deliver(
                Signal(job: job.name, jobID: job.id, outcome: .finished(result)),
                ending: .init(job: job, status: .done)
            )
            logger.info("job done", metadata: ["attempt": "\(job.attempt)"])
        } catch StoreError.leaseLost {
            logger.warning("job was overtaken", metadata: ["attempt": "\(job.attempt)"])
        } catch {
            await self.fail(job, because: error, logger: logger)
        }
    }

    private func fail(_ job: Job, because error: any Error, logger: Logger) async {
        let isLast = job.attempt >= self.configuration.maximumAttempts || error is NoSuchJob
        logger.error("job failed", metadata: ["attempt": "\(job.attempt)", "error": "\(error)", "last": "\(isLast)"])
        do {
            if isLast {
                try await self.giveUp(job, because: error, logger: logger)
            } else {
                let delay = self.configuration.backoff * pow(2, Double(job.attempt - 1))
                try await self.engine.store.retry(job, at: self.now.addingTimeInterval(delay), because: "\(error)")
            }
        } catch {
            // The lease ends by itself, and another attempt finds the job as it was.
            logger.error("job's failure cannot be recorded", metadata: ["error": "\(error)"])
        }
    }

    /// Tells the conversation that the job failed, or where the handler of that fails too, just ends the job.
    private func giveUp(_ job: Job, because error: any Error, logger: Logger) async throws {
        let signal = Signal(job: job.name, jobID: job.id, outcome: .failed(reason: "\(error)"))
        let ended = TurnRecord.EndedJob(job: job, status: .dead, error: "\(error)")
        do {
            try await self.engine.deliver(signal, ending: ended)
        } catch let refusal where refusal is StoreError || refusal is EngineError {
            throw refusal
        } catch {
            logger.error("the failure's signal failed", metadata: ["error": "\(error)"])
            try await self.engine.bury(ended, signal: signal, because: error)
        }
    }
}

/// A job whose module is gone.
private struct NoSuchJob: Error, CustomStringConvertible {
    let name: JobName

    var description: String { "no module runs \(self.name): add the module that does, then retry the job" }
}
