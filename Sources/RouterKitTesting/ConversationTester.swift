public import Foundation
import Logging
public import RouterKit

/// Holds a conversation with modules, in memory and on a clock that only the test moves.
///
/// ```swift
/// let phone = try ConversationTester(modules: [DeliveryWindowModule()])
/// let replies = try await phone.send("when do you deliver?")
/// ```
public struct ConversationTester: Sendable {
    /// The clock of the conversation.
    public let clock: TestClock
    /// Where the conversation is kept.
    public let store: InMemoryStore
    /// What runs it.
    public let engine: ConversationEngine
    private let worker: JobWorker
    private let phone: PhoneNumber

    /// A phone that talks to an assistant of these modules.
    ///
    /// What the engine gets for a store is what `wrapping` makes of ``store``, such as a ``FailingStore`` around it.
    ///
    /// - Throws: ``RouterKit/InvalidModules`` when they do not fit together.
    public init(
        modules: [any HandlerModule],
        from phone: PhoneNumber = .test,
        clock: TestClock = TestClock(),
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(),
        wrapping: (InMemoryStore) -> any EngineStore = { $0 }
    ) throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var configuration = ConversationEngine.Configuration()
        configuration.calendar = .test
        self.clock = clock
        self.store = InMemoryStore()
        self.engine = ConversationEngine(
            catalogue: try ModuleCatalogue(modules),
            store: wrapping(self.store),
            middleware: middleware,
            clock: clock,
            configuration: configuration,
            logger: logger
        )
        self.worker = JobWorker(engine: self.engine, logger: logger)
        self.phone = phone
    }

    /// Sends a text, runs the jobs that it starts, and returns everything that was said to it, in order.
    @discardableResult
    public func send(_ text: String, id: String = UUID().uuidString) async throws -> [String] {
        let before = try await self.context.lastSequence
        let outcome = try await self.receive(text, id: id)
        // A message that became a dead letter outside any turn has its apology in no journal.
        guard outcome.lastSequence > 0 else { return outcome.replies }
        try await self.runJobs()
        return try await self.replies(after: before)
    }

    /// Sends a text and leaves its jobs waiting.
    @discardableResult
    public func receive(_ text: String, id: String = UUID().uuidString) async throws -> TurnOutcome {
        try await self.engine.receive(.test(text, id: id, from: self.phone, at: self.clock.now))
    }

    /// Runs the jobs that are due, and those that they start.
    public func runJobs() async throws { try await self.worker.runDueJobs() }

    /// The conversation as it stands.
    public var context: ConversationContext {
        get async throws {
            let key = ConversationKey(phone: self.phone)
            return await self.store.load(key) ?? ConversationContext(key: key)
        }
    }

    /// Where the conversation stands.
    public var state: ConversationState {
        get async throws { try await self.context.state }
    }

    /// Everything that happened, in order.
    public var events: [ConversationEvent] {
        get async throws { await self.store.events(of: ConversationKey(phone: self.phone), after: 0, limit: .max) }
    }

    private func replies(after sequence: Int) async throws -> [String] {
        try await self.events.drop { $0.sequence <= sequence }.compactMap { event in
            if case .replySent(let reply) = event.change { reply.text } else { nil }
        }
    }
}
