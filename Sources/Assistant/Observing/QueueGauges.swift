import CoreMetrics
import Foundation
import RouterKit
import RouterKitSQL

/// What is measured rather than counted.
struct QueueGauges: Sendable {
    private let outbox = Meter(label: "routerkit_outbox_depth")
    private let oldestMessage = Meter(label: "routerkit_outbox_oldest_seconds")
    private let jobs = Meter(label: "routerkit_jobs_depth")
    private let oldestJob = Meter(label: "routerkit_jobs_oldest_seconds")
    private let deadMessages = Meter(label: "routerkit_dead_letters", dimensions: [("kind", "message")])
    private let deadJobs = Meter(label: "routerkit_dead_letters", dimensions: [("kind", "job")])
    private let deadTurns = Meter(label: "routerkit_dead_letters", dimensions: [("kind", "turn")])
    private let active = Meter(label: "active_conversations")
    private let inFlight = Meter(label: "routerkit_outbox_in_flight")
    private let isPaused = Meter(label: "routerkit_sending_paused")
    private let isOpen = Meter(label: "routerkit_provider_circuit_open")

    func show(_ depths: QueueDepths, at now: Date) {
        self.outbox.set(depths.messages)
        self.oldestMessage.set(Self.age(of: depths.oldestMessage, at: now))
        self.jobs.set(depths.jobs)
        self.oldestJob.set(Self.age(of: depths.oldestJob, at: now))
        self.deadMessages.set(depths.deadMessages)
        self.deadJobs.set(depths.deadJobs)
        self.deadTurns.set(depths.deadTurns)
    }

    func show(isPaused: Bool) { self.isPaused.set(isPaused ? 1 : 0) }

    func show(active count: Int) { self.active.set(count) }

    func show(sender: OutboxSender) {
        self.inFlight.set(sender.inFlight)
        self.isOpen.set(sender.circuit == .open ? 1 : 0)
    }

    private static func age(of date: Date?, at now: Date) -> Double { max(0, date.map(now.timeIntervalSince) ?? 0) }
}
