public import Foundation
public import RouterKit
import Synchronization

/// A provider that behaves as badly as it is told to: slow, failing, throttling, or silent about what it took.
///
/// ```swift
/// let provider = SimulatedProvider(clock: clock, behaviour: .init(latency: .milliseconds(100)...(.seconds(2))), seed: 7)
/// provider.script(.fail, .loseAnswer)
/// ```
public final class SimulatedProvider: MessageTransport {
    let state: Mutex<State>
    private let clock: any EngineClock
    private let sleep: @Sendable (Duration) async -> Void

    /// What the provider knows.
    struct State {
        var behaviour: Behaviour
        var generator: SeededGenerator
        var script: [Reaction] = []
        var calls: [Call] = []
        var receipts: [DeliveryReceipt] = []
        var inFlight = 0
        var maximumInFlight = 0
    }

    /// A call, as the provider saw it.
    public struct Call: Sendable, Hashable {
        /// What it was given.
        public let message: OutgoingMessage
        /// When.
        public let at: Date
        /// What it did.
        public let reaction: Reaction
        /// Its id for the message, if it took it.
        public let providerMessageID: String?
    }

    /// A provider that lives on the clock of a test; the same `seed` makes the same choices in the same order.
    public convenience init(clock: TestClock, behaviour: Behaviour = Behaviour(), seed: UInt64 = 1) {
        self.init(clock: clock, behaviour: behaviour, seed: seed) { await clock.sleep(for: $0) }
    }

    /// A provider that really takes its time.
    public convenience init(behaviour: Behaviour = Behaviour(), seed: UInt64 = 1) {
        self.init(clock: SystemClock(), behaviour: behaviour, seed: seed) { try? await Task.sleep(for: $0) }
    }

    private init(
        clock: any EngineClock,
        behaviour: Behaviour,
        seed: UInt64,
        sleep: @escaping @Sendable (Duration) async -> Void
    ) {
        self.clock = clock
        self.sleep = sleep
        self.state = Mutex(State(behaviour: behaviour, generator: SeededGenerator(seed: seed)))
    }

    /// How it behaves from now on.
    public var behaviour: Behaviour {
        get { self.state.withLock { $0.behaviour } }
        set { self.state.withLock { $0.behaviour = newValue } }
    }

    /// Says how it reacts to the next calls, in order and whatever its rates; then the rates count again.
    public func script(_ reactions: Reaction...) { self.state.withLock { $0.script += reactions } }

    public func send(_ message: OutgoingMessage) async throws -> String {
        let now = self.clock.now
        let (call, latency) = self.state.withLock { state in
            let reaction = state.reaction(at: now)
            let isTaken = [.take, .loseAnswer].contains(reaction)
            let call = Call(
                message: message,
                at: now,
                reaction: reaction,
                providerMessageID: isTaken ? "simulated-\(state.calls.count + 1)" : nil
            )
            state.calls.append(call)
            state.inFlight += 1
            state.maximumInFlight = max(state.maximumInFlight, state.inFlight)
            return (call, state.latency())
        }
        await self.sleep(latency)
        return try self.state.withLock { state in
            state.inFlight -= 1
            if let id = call.providerMessageID {
                state.receipts.append(DeliveryReceipt(for: .id(message.id), .delivered, providerMessageID: id))
            }
            if let error = call.reaction.error { throw error }
            return call.providerMessageID ?? ""
        }
    }
}
