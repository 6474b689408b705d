import Foundation
import Logging
import RouterKitTesting

@testable import RouterKit

/// An engine on a clock that only the test moves, with a worker for its jobs.
struct EngineHarness {
    let clock: TestClock
    let store: any EngineStore
    let engine: ConversationEngine
    let worker: JobWorker

    init(
        _ modules: ScriptedModule...,
        store: any EngineStore = InMemoryStore(),
        clock: TestClock = TestClock(),
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(),
        advisor: (any IntentAdvisor)? = nil,
        adviceTimeLimit: Duration = .seconds(60),
        mailboxCapacity: Int = 32,
        handlerTimeLimit: Duration = .seconds(60),
        worker workerConfiguration: JobWorker.Configuration = .init(),
        logger: Logger = .silent
    ) throws {
        var configuration = ConversationEngine.Configuration()
        configuration.mailboxCapacity = mailboxCapacity
        configuration.handlerTimeLimit = handlerTimeLimit
        configuration.adviceTimeLimit = adviceTimeLimit
        configuration.calendar = .test
        self.clock = clock
        self.store = store
        self.engine = ConversationEngine(
            catalogue: try ModuleCatalogue(modules),
            store: store,
            middleware: middleware,
            advisor: advisor,
            clock: clock,
            configuration: configuration,
            logger: logger
        )
        self.worker = JobWorker(engine: self.engine, configuration: workerConfiguration, logger: logger)
    }

    @discardableResult
    func send(_ text: String, id: String = UUID().uuidString, from phone: PhoneNumber = .test) async throws
        -> TurnOutcome
    {
        try await self.engine.receive(.test(text, id: id, from: phone, at: self.clock.now))
    }

    func context(of phone: PhoneNumber = .test) async throws -> ConversationContext? {
        try await self.store.load(ConversationKey(phone: phone))
    }

    func events(of phone: PhoneNumber = .test) async throws -> [ConversationEvent] {
        try await self.store.events(of: ConversationKey(phone: phone), after: 0, limit: .max)
    }

    var jobs: [Job] {
        get async throws { try await self.store.jobs(after: nil, limit: .max).map(\.element).reversed() }
    }

    var messages: [QueuedMessage] {
        get async throws { try await self.store.messages(after: nil, limit: .max).map(\.element).reversed() }
    }
}

extension Logger {
    /// A logger that writes nowhere.
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

extension PhoneNumber {
    /// One of ten thousand numbers that nobody has.
    static func test(_ number: Int) throws -> PhoneNumber {
        try PhoneNumber("+1555010" + "000\(number)".suffix(4))
    }
}
