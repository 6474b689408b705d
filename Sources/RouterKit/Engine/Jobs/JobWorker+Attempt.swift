import Foundation
import Logging
import Tracing

/// One attempt at a job, from its handler to what becomes of it.
extension JobWorker {
    /// Does the work and ends the job, puts it back or gives it up.
    func perform(_ attempt: JobAttempt) async {
        let job = attempt.job
        await withSpan("job \(job.name)", context: job.trace.context, ofKind: .consumer) { span in
            span.describe(attempt: job.attempt, of: job.requestID)
            let logger = self.logger(of: job)
            do {
                try self.checkInterruptions(of: job)
                try await self.work(at: attempt, logger: logger)
            } catch is CancellationError where Task.isCancelled {
                // Whoever runs the worker ended it while the job's turn was under way.
                await self.handBack(job)
            } catch StoreError.leaseLost {
                logger.warning("job was cancelled or overtaken", metadata: ["attempt": "\(job.attempt)"])
            } catch {
                span.fail(because: error)
                await self.fail(job, because: error, logger: logger)
            }
        }
    }

    private func work(at attempt: JobAttempt, logger: Logger) async throws {
        let job = attempt.job
        let start = ContinuousClock.now
        guard let handler = self.engine.jobHandler(of: job.name) else { throw NoSuchJob(name: job.name) }
        switch await attempt.run(handler, ring: self.engine.jobsBell.ring) {
        case .finished(let result):
            await self.storeProgress(of: attempt, isLast: true)
            try await self.engine.deliver(
                Signal(job: job.name, jobID: job.id, outcome: .finished(result)),
                ending: .init(job: job, status: .done)
            )
            let duration = ContinuousClock.now - start
            self.metrics.done(job.name, after: duration)
            logger.info(
                "job done",
                metadata: ["attempt": "\(job.attempt)", "duration_us": "\(Int(duration / .microseconds(1)))"]
            )
        case .failed(let error):
            await self.storeProgress(of: attempt, isLast: true)
            throw error
        case .leaseLost:
            throw StoreError.leaseLost
        case .handedBack:
            await self.handBack(job)
        }
    }

    /// Refuses a job whose process died in each of the last attempts.
    private func checkInterruptions(of job: Job) throws {
        guard job.interruptions >= self.configuration.maximumInterruptions else { return }
        throw JobInterrupted(times: job.interruptions)
    }

    /// Gives a job's lease back, so that another worker may begin it at once.
    func handBack(_ job: Job) async {
        let logger = self.logger(of: job)
        do {
            try await self.engine.store.handBack(job)
            logger.info("job handed back", metadata: ["attempt": "\(job.attempt)"])
        } catch {
            // The lease ends by itself.
            logger.error("job cannot be handed back", metadata: ["error": "\(error)"])
        }
    }

    /// A logger that says which job it is about.
    func logger(of job: Job) -> Logger {
        var logger = self.logger
        logger[metadataKey: "job"] = "\(job.name)"
        logger[metadataKey: "job_id"] = "\(job.id)"
        logger[metadataKey: "request_id"] = "\(job.requestID)"
        return logger
    }

    private func fail(_ job: Job, because error: any Error, logger: Logger) async {
        let isLast =
            job.countedAttempts >= self.configuration.maximumAttempts || error is NoSuchJob || error is JobInterrupted
        self.metrics.failed(job.name, isLast: isLast)
        logger.error("job failed", metadata: ["attempt": "\(job.attempt)", "error": "\(error)", "last": "\(isLast)"])
        do {
            if isLast {
                try await self.giveUp(job, because: error, logger: logger)
            } else {
                let delay = self.configuration.backoff * pow(2, Double(job.countedAttempts - 1))
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
            // When the process died once more, it may have been of what the module does about it.
            let isHopeless = job.interruptions > self.configuration.maximumInterruptions
            if isHopeless { return try await self.engine.bury(ended, signal: signal, because: error) }
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

/// A job that no process survived.
private struct JobInterrupted: Error, CustomStringConvertible {
    let times: Int

    var description: String {
        "the process ended in each of the last \(self.times) attempts: look in the log for why, then retry the job"
    }
}
