import Foundation
public import Logging
import Synchronization

/// Sends what turns put into the outbox: to one provider, several at a time, in order within each conversation.
///
/// Each message is sent at least once. It is sent twice only when its outcome stayed unknown and no receipt came.
public final class OutboxSender: Sendable {
    let engine: ConversationEngine
    let transport: any MessageTransport
    let configuration: Configuration
    let logger: Logger
    let metrics = SendingMetrics()
    private let state: Mutex<State>
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    /// A sender for what an engine's turns say; `generator` spreads the waits of what failed.
    public init(
        engine: ConversationEngine,
        transport: any MessageTransport,
        configuration: Configuration = Configuration(),
        generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        logger: Logger
    ) {
        self.engine = engine
        self.transport = transport
        self.configuration = configuration
        self.state = Mutex(State(governor: SendGovernor(configuration)))
        self.generator = Mutex(generator)
        self.logger = logger
    }

    private struct State: Sendable {
        var governor: SendGovernor
        /// What came of the attempts that have ended since outcomes were last recorded.
        var outcomes: [SendOutcome] = []
        /// When an attempt ended last, or the sender was made.
        var progressedAt = ContinuousClock.now
    }

    /// How long no attempt has ended, whatever came of it.
    package var idleTime: Duration { self.state.withLock { .now - $0.progressedAt } }

    /// Whether the provider is spoken to.
    public var circuit: CircuitState { self.state.withLock { $0.governor.circuit(at: self.now) } }

    /// How many messages are on their way to the provider.
    public var inFlight: Int { self.state.withLock { $0.governor.inFlight } }

    /// Sends until ``stop()``, then returns when what is on its way has arrived.
    ///
    /// What came of several messages is recorded together: while one transaction is on its way to the disk, more arrive.
    public func run() async {
        await withDiscardingTaskGroup { group in
            while !self.isStopped, !Task.isCancelled {
                await self.recordOutcomes()
                if await self.startDueMessages(in: &group) == 0 {
                    await self.engine.outboxBell.wait(atMost: self.patience)
                }
            }
        }
        await self.recordOutcomes()
    }

    /// Takes no more messages, for good.
    ///
    /// Those on their way arrive, and those that were taken and not begun are handed back.
    public func stop() {
        self.state.withLock { $0.governor.stop() }
        self.engine.outboxBell.ring()
    }

    /// Sends the messages that are due now, and those that wait for them, and returns when no more may be sent now.
    ///
    /// For tests. While all that happens is the provider's, `pass` is called again and again with how many messages are
    /// on their way, and may let time pass.
    package func sendDueMessages(passing pass: (@Sendable (Int) -> Void)? = nil) async {
        await withDiscardingTaskGroup { group in
            while true {
                await self.recordOutcomes()
                if await self.startDueMessages(in: &group) > 0 { continue }
                let (waiting, hasEnded) = self.state.withLock { ($0.governor.inFlight, !$0.outcomes.isEmpty) }
                guard waiting > 0 || hasEnded else { return }
                while !hasEnded, self.inFlight == waiting {
                    if let pass {
                        pass(waiting)
                        await Task.yield()
                    } else {
                        await self.engine.outboxBell.wait()
                    }
                }
            }
        }
    }

    var now: Date { self.engine.clock.now }

    /// A wait after an attempt.
    func delay(after attempt: Int) -> TimeInterval {
        self.generator.withLock { generator in
            self.configuration.backoff.delay(after: attempt, using: &generator)
        }
    }

    /// Changes what the governor knows, and tells the log when the provider is left alone or spoken to again.
    private func govern<Result: Sendable>(_ change: (inout State, Date) -> sending Result) -> Result {
        let now = self.now
        let (result, before, after) = self.state.withLock { state in
            let before = state.governor.circuit(at: now)
            let result = change(&state, now)
            return (result, before, state.governor.circuit(at: now))
        }
        if before != after {
            self.logger.warning("circuit changed", metadata: ["from": "\(before.rawValue)", "to": "\(after.rawValue)"])
        }
        return result
    }

    /// Notes the end of an attempt and what it tells of the provider, at once, so that nobody sees one without the other.
    private func end(_ attempt: EndedAttempt, _ permit: SendGovernor.Permit) {
        self.metrics.ended(attempt.outcome.result)
        self.govern { state, now in
            state.outcomes.append(attempt.outcome)
            state.progressedAt = .now
            let hold = attempt.hold.map(now.addingTimeInterval)
            state.governor.end(permit, attempt.verdict, hold: hold, at: now)
        }
    }

    private var isStopped: Bool { self.state.withLock { $0.governor.isStopped } }

    /// How long to wait when nothing could be started: no longer than until the provider may be spoken to again.
    private var patience: Duration {
        let opening = self.state.withLock { $0.governor.opening(after: self.now) }
        let poll = self.configuration.pollInterval
        guard let opening else { return poll }
        return min(poll, .seconds(max(0.001, opening.timeIntervalSince(self.now))))
    }

    /// Takes as many messages as may be sent now and starts sending them; returns how many it took.
    private func startDueMessages(in group: inout DiscardingTaskGroup) async -> Int {
        let allowance = self.state.withLock { $0.governor.allowance(at: self.now) }
        guard allowance > 0 else { return 0 }
        let batch = await self.lease(allowance)
        var refused: [SendOutcome] = []
        for message in batch {
            // The provider may have failed, or the end may have come, while the store was asked.
            if let permit = self.govern({ $0.governor.begin(at: $1) }) {
                group.addTask {
                    self.end(await self.attempt(message), permit)
                    self.engine.outboxBell.ring()
                }
            } else {
                refused.append(SendOutcome(message, .handedBack))
            }
        }
        await self.record(refused)
        return batch.count - refused.count
    }

    private func recordOutcomes() async {
        let outcomes = self.state.withLock { state in
            defer { state.outcomes = [] }
            return state.outcomes
        }
        await self.record(outcomes)
    }

    private func record(_ outcomes: [SendOutcome]) async {
        guard !outcomes.isEmpty else { return }
        do {
            try await self.engine.store.record(outcomes)
        } catch {
            // Receipts settle them, or their leases end.
            self.logger.error(
                "outcomes of sends cannot be recorded",
                metadata: ["error": "\(error)", "messages": "\(outcomes.count)"]
            )
        }
    }

    private func lease(_ limit: Int) async -> [QueuedMessage] {
        do {
            let now = self.now
            return try await self.engine.store.leaseMessages(
                limit: limit,
                now: now,
                until: now.addingTimeInterval(self.configuration.lease)
            )
        } catch is CancellationError {
            return []
        } catch {
            self.logger.error("outbox cannot be worked on", metadata: ["error": "\(error)"])
            return []
        }
    }
}
