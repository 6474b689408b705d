public import Foundation
import Logging
public import RouterKit

/// Holds conversations with modules, in memory and on a clock that only the test moves.
///
/// ```swift
/// let phone = try ConversationTester(modules: [DeliveryWindowModule()])
/// let replies = try await phone.send("when do you deliver?")
/// ```
///
/// A copy is the same phone in the same conversation; ``phone(_:)`` is another one.
public struct ConversationTester: Sendable {
    /// The clock of the conversation.
    public let clock: TestClock
    /// Where the conversation is kept.
    public let store: InMemoryStore
    /// What runs it.
    public let engine: ConversationEngine
    /// The number that it is held from.
    public let number: PhoneNumber
    let worker: JobWorker
    /// Stands in front of the store that the engine has.
    let timetable: Timetable
    let deliveries: Deliveries

    /// A phone that talks to an assistant of these modules.
    ///
    /// What the engine gets for a store is what `wrapping` makes of ``store``, such as a ``FailingStore`` around it. With
    /// an `advisor`, that is asked about messages that nobody understands.
    ///
    /// - Throws: ``RouterKit/InvalidModules`` when they do not fit together.
    public init(
        modules: [any HandlerModule],
        from phone: PhoneNumber = .test,
        clock: TestClock = TestClock(),
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(),
        advisor: (any IntentAdvisor)? = nil,
        wrapping: (InMemoryStore) -> any EngineStore = { $0 }
    ) throws {
        try self.init(
            modules: modules,
            from: phone,
            clock: clock,
            middleware: middleware,
            advisor: advisor,
            footprints: .ofProcess,
            wrapping: wrapping
        )
    }

    init(
        modules: [any HandlerModule],
        from phone: PhoneNumber = .test,
        clock: TestClock = TestClock(),
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(),
        advisor: (any IntentAdvisor)? = nil,
        footprints: FlowFootprints?,
        wrapping: (InMemoryStore) -> any EngineStore = { $0 }
    ) throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var configuration = ConversationEngine.Configuration()
        configuration.calendar = .test
        // A machine that runs many tests at once is slow, and no handler the slower for it.
        configuration.handlerTimeLimit = .seconds(60)
        self.clock = clock
        self.store = InMemoryStore()
        self.timetable = Timetable(wrapping(self.store), footprints: footprints)
        self.engine = ConversationEngine(
            catalogue: try ModuleCatalogue(modules, completeness: .part),
            store: self.timetable,
            middleware: middleware,
            advisor: advisor,
            clock: clock,
            configuration: configuration,
            logger: logger
        )
        self.worker = JobWorker(engine: self.engine, logger: logger)
        self.number = phone
        self.deliveries = Deliveries()
    }

    private init(_ other: ConversationTester, number: PhoneNumber) {
        self.clock = other.clock
        self.store = other.store
        self.engine = other.engine
        self.worker = other.worker
        self.timetable = other.timetable
        self.deliveries = other.deliveries
        self.number = number
    }

    /// Another phone that talks to the same assistant, at the same time.
    public func phone(_ number: PhoneNumber) -> ConversationTester { ConversationTester(self, number: number) }

    /// Sends a text, runs the jobs that it starts, and returns everything that was said to this phone meanwhile, in order.
    @discardableResult
    public func send(_ text: String, id: String = UUID().uuidString) async throws -> [String] {
        let before = await self.place
        try await self.receive(text, id: id)
        try await self.runJobs()
        return await self.replies(after: before)
    }

    /// Sends a text and leaves its jobs waiting.
    @discardableResult
    public func receive(_ text: String, id: String = UUID().uuidString) async throws -> TurnOutcome {
        try await self.receive(.test(text, id: id, from: self.number, at: self.clock.now))
    }

    /// Sends texts, one after the other and all at the same time of the clock, and leaves their jobs waiting.
    ///
    /// - Throws: what the first of them throws that fails; those after it are not sent.
    @discardableResult
    public func receive(_ texts: [String]) async throws -> [TurnOutcome] {
        var outcomes: [TurnOutcome] = []
        for text in texts { outcomes.append(try await self.receive(text)) }
        return outcomes
    }

    /// Delivers the last message of this phone again, as providers do, with the id that it had, and runs the jobs.
    ///
    /// - Returns: what was said to this phone meanwhile.
    /// - Throws: ``NothingToRepeat`` when this phone has sent nothing.
    @discardableResult
    public func deliverAgain() async throws -> [String] {
        guard let message = self.deliveries.last(from: self.number) else { throw NothingToRepeat(phone: self.number) }
        let before = await self.place
        try await self.receive(message)
        try await self.runJobs()
        return await self.replies(after: before)
    }

    /// Runs the jobs that are due, and those that they start.
    public func runJobs() async throws { try await self.worker.runDueJobs() }

    @discardableResult
    private func receive(_ message: InboundMessage) async throws -> TurnOutcome {
        self.deliveries.note(message)
        let outcome = try await self.engine.receive(message)
        self.deliveries.note(outcome.key)
        return outcome
    }
}
