import Foundation
import Logging
import RouterKitTesting

@testable import RouterKit

/// An engine that says each word of a text as a message of its own, and a sender for what it says.
struct OutboxHarness {
    let clock: TestClock
    let store: ObservedStore
    let engine: EngineHarness
    let provider: SimulatedProvider
    let sender: OutboxSender

    init(
        behaviour: SimulatedProvider.Behaviour = .init(),
        store: any EngineStore = InMemoryStore(),
        seed: UInt64 = 1,
        logger: Logger = .silent,
        _ configure: (inout OutboxSender.Configuration) -> Void = { _ in }
    ) throws {
        let clock = TestClock()
        self.clock = clock
        self.store = ObservedStore(store)
        self.engine = try EngineHarness(
            ScriptedModule(handlers: [
                ScriptedHandler(.unknown) { message, _ in
                    Reply(texts: message.text.split(separator: " ").map(String.init))
                }
            ]),
            store: self.store,
            clock: clock
        )
        self.provider = SimulatedProvider(clock: clock, behaviour: behaviour, seed: seed)
        var configuration = OutboxSender.Configuration()
        configuration.pollInterval = .seconds(3_600)
        configure(&configuration)
        self.sender = OutboxSender(
            engine: self.engine.engine,
            transport: self.provider,
            configuration: configuration,
            generator: SeededGenerator(seed: seed),
            logger: logger
        )
    }

    /// Says the words of a text to somebody.
    func say(_ text: String, to number: Int = 1) async throws {
        try await self.engine.send(text, from: .test(number))
    }

    /// Sends what may be sent now, and lets as much time pass as the provider takes for it.
    func sendDue() async {
        await self.sender.sendDueMessages { self.clock.pass(whenAsleep: $0) }
    }

    /// Sends, again and again some time later.
    func send(times: Int, every interval: Duration) async {
        for _ in 0..<times {
            await self.sendDue()
            self.clock.advance(by: interval)
        }
    }

    /// Lets the engine know what the provider reports.
    func deliverReceipts() async throws {
        for receipt in self.provider.receipts() { try await self.engine.engine.settle(receipt) }
    }

    var messages: [QueuedMessage] {
        get async throws { try await self.engine.messages }
    }

    var statuses: [QueuedMessage.Status] {
        get async throws { try await self.messages.map(\.status) }
    }
}
