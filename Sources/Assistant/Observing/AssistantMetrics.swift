import CoreMetrics
import Foundation
import Logging
import Prometheus
import RouterKit
import RouterKitSQL
import Synchronization

/// What `/metrics` says: everything that is counted in this process, and how much waits in the database.
final class AssistantMetrics: Sendable {
    /// swift-metrics' backend, of which a process has one.
    private static let registry: PrometheusRegistry = {
        let registry = PrometheusRegistry(help: AssistantMetrics.help)
        MetricsSystem.bootstrap(registry)
        return registry
    }()

    /// Lets metrics be kept that are made from now on; those made before are not.
    static func start() { _ = Self.registry }

    /// How many values each bucket of a histogram of this process has, by the largest value that it takes.
    static func histogram(_ name: String) -> [Double: Int] { Self.registry.histogram(name) }

    private let store: SQLStore
    private let sender: OutboxSender
    private let clock: any EngineClock
    private let logger: Logger
    private let gauges = QueueGauges()
    private let lookedAt = Mutex<ContinuousClock.Instant?>(nil)

    /// How long what was found in the database counts, so that no number of scrapes keeps the database busy.
    private static let freshness: Duration = .seconds(5)
    /// How long after its last event a conversation counts as active.
    private static let activity: TimeInterval = 86_400

    init(store: SQLStore, sender: OutboxSender, clock: any EngineClock, logger: Logger) {
        self.store = store
        self.sender = sender
        self.clock = clock
        self.logger = logger
    }

    /// Everything in the Prometheus text format; of the database what was known last, when it cannot be read.
    func text() async -> String {
        let now = ContinuousClock.now
        let isDue = self.lookedAt.withLock { last in
            if let last, now - last < Self.freshness { return false }
            last = now
            return true
        }
        if isDue { await self.look() }
        self.gauges.show(sender: self.sender)
        return Self.registry.text()
    }

    private func look() async {
        let now = self.clock.now
        do {
            self.gauges.show(try await self.store.queueDepths(at: now), at: now)
            self.gauges.show(isPaused: try await self.store.sendingPausedSince() != nil)
            self.gauges.show(active: try await self.store.activeConversations(since: now - Self.activity))
        } catch {
            self.logger.warning("the queues could not be measured", metadata: ["error": "\(error)"])
        }
    }

    private static let help = [
        "sms_received_total": "Messages that came from a provider, repeated ones included.",
        "sms_sent_total": "Attempts to send a message, by what came of them.",
        "cart_scrape_seconds": "How long it took to read a customer's cart from the shop.",
        "active_conversations": "Conversations in which something happened in the last 24 hours.",
        "routerkit_turns_total": "Turns that were committed, by what began them.",
        "routerkit_turn_seconds": "From a message's arrival to its commit.",
        "routerkit_turn_failures_total": "Turns that failed and became dead letters.",
        "routerkit_turn_conflicts_total": "Turns that were run again because another node committed first.",
        "routerkit_refusals_total": "Messages that were refused, to be sent again later.",
        "routerkit_classifications_total": "Messages by the stage that understood them; none: nobody did.",
        "routerkit_handler_seconds": "How long the handlers of a module took.",
        "routerkit_context_cache_lookups_total": "Conversations that were looked up in memory.",
        "routerkit_commit_batch_size": "Transactions that shared a commit.",
        "routerkit_commit_seconds": "How long a commit took, the wait for the disk included.",
        "routerkit_provider_seconds": "How long the provider took to answer.",
        "routerkit_provider_errors_total": "What the provider refused, by what follows from it.",
        "routerkit_provider_circuit_open": "1 while a failing provider is left alone.",
        "routerkit_sending_paused": "1 while an admin holds what is sent.",
        "routerkit_outbox_in_flight": "Messages on their way to the provider.",
        "routerkit_outbox_depth": "Messages that wait to be sent or for a receipt.",
        "routerkit_outbox_oldest_seconds": "For how long the message has been due that waits longest.",
        "routerkit_jobs_depth": "Jobs that are due or run, timers included.",
        "routerkit_jobs_oldest_seconds": "For how long the job has been due that waits longest.",
        "routerkit_dead_letters": "What was given up and waits for an operator, by kind.",
        "routerkit_jobs_done_total": "Jobs that were done.",
        "routerkit_job_failures_total": "Attempts at jobs that failed.",
        "routerkit_jobs_dead_total": "Jobs that were given up.",
        "routerkit_job_seconds": "How long jobs took that were done.",
        "tracing_spans_total":
            "Spans that were exported, or dropped since there was no room or the collector refused them.",
    ]
}
