import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// Finds out whether messages can be taken and are worked on, and says why not.
struct Readiness: Sendable {
    let store: SQLStore
    let sender: OutboxSender
    let worker: JobWorker
    let clock: SimulatorClock

    /// How long something may be due while nothing of its kind comes to an end: 5 minutes.
    ///
    /// A long queue that moves is not stuck, and a process that has just begun has that long to begin with it.
    var patience: TimeInterval = 300

    /// What was found: a sentence or `ok` for each thing that was looked at.
    struct Report: Sendable, Hashable, Encodable {
        enum Status: String, Encodable {
            case ok
            /// Messages are taken; something else is wrong.
            case degraded
            case unavailable
        }

        var status = Status.ok
        var checks: [String: String] = [:]

        fileprivate mutating func note(_ name: String, _ finding: String?, as status: Status) {
            self.checks[name] = finding ?? "ok"
            guard finding != nil, self.status != .unavailable else { return }
            self.status = status
        }
    }

    /// Writes to the database and looks at what waits; what went wrong goes to the log.
    func report(_ logger: Logger) async -> Report {
        // The schema was brought up to date when the database was opened; nothing serves before.
        var report = Report(checks: ["schema": "ok"])
        do {
            try await self.store.checkWritable()
            report.note("database", nil, as: .unavailable)
            let pause = try await self.store.sendingPausedSince()
            self.note(try await self.store.queueDepths(at: self.clock.now), isPaused: pause != nil, in: &report)
        } catch {
            logger.error("not ready", metadata: ["error": "\(error)"])
            report.note("database", "cannot be written to", as: .unavailable)
        }
        return report
    }

    private func note(_ depths: QueueDepths, isPaused: Bool, in report: inout Report) {
        let jobs = self.stuck(depths.oldestJob, idle: self.worker.idleTime).map {
            "a job has been due for \($0) s and nobody runs it"
        }
        report.note("jobs", jobs, as: .unavailable)
        // A provider that fails is no reason to take no messages: then they would be lost there, too.
        let isOpen = self.sender.circuit != .closed
        let messages = self.stuck(depths.oldestMessage, idle: self.sender.idleTime)
            .map { "a message has been due for \($0) s and nobody sends it" }
        let finding = isPaused ? "an admin holds what is sent" : messages
        report.note("outbox", finding, as: isOpen || isPaused ? .degraded : .unavailable)
        report.note("provider", isOpen ? "it fails and is left alone for a while" : nil, as: .degraded)
        let dead = depths.deadMessages + depths.deadJobs + depths.deadTurns
        report.note("dead_letters", dead > 0 ? "\(dead) wait for an operator" : nil, as: .degraded)
    }

    /// For how many seconds something has been due, if that is too long.
    ///
    /// What became due because the clock was moved has been due since then.
    private func stuck(_ due: Date?, idle: Duration) -> Int? {
        guard let due, idle > .seconds(self.patience) else { return nil }
        let age = min(self.clock.now.timeIntervalSince(due), self.clock.timeSinceMoved ?? .infinity)
        return age > self.patience ? Int(age) : nil
    }
}
