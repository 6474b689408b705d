import AssistantTestSupport
import Foundation
import Logging
import RouterKit
import RouterKitSQL
import RouterKitTesting
import Testing

@testable import Assistant

struct ReadinessTests {
    private let folder: TemporaryFolder
    private let clock = SimulatorClock()
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() throws { self.folder = try TemporaryFolder() }

    /// A message with a reply and a job, and nobody who works on either.
    private func readiness(at date: Date) async throws -> Readiness {
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        let store = try await SQLStore(database)
        let clock = TestClock(date)
        let engine = ConversationEngine(
            catalogue: try ModuleCatalogue([Asking()], completeness: .part),
            store: store,
            clock: clock,
            logger: self.logger
        )
        _ = try await engine.receive(.test("work"))
        let sender = OutboxSender(engine: engine, transport: SimulatorTransport(), logger: self.logger)
        let worker = JobWorker(engine: engine, logger: self.logger)
        return Readiness(store: store, sender: sender, worker: worker, clock: self.clock)
    }

    private struct Asking: HandlerModule, MessageHandler {
        let name: ModuleName = "asking"
        let intent: Intent = .unknown

        func register(in module: inout ModuleRegistration) { module.add(self) }

        func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
            turn.enqueue(JobRequest("work"))
            return Reply("on it")
        }
    }

    @Test("what has just become due is nothing to worry about")
    func fresh() async throws {
        let report = try await self.readiness(at: Date() - 60).report(self.logger)
        #expect(report.status == .ok)
    }

    @Test("what nobody works on for five minutes makes it not ready, with the reason")
    func stuck() async throws {
        var readiness = try await self.readiness(at: Date() - 301)
        #expect(
            await readiness.report(self.logger).status == .ok,
            "a process that has just begun has time to begin with it"
        )
        readiness.patience = 0
        let report = await readiness.report(self.logger)
        #expect(report.status == .unavailable)
        #expect(report.checks["jobs"]?.hasPrefix("a job has been due for 30") == true)
        #expect(report.checks["outbox"]?.hasPrefix("a message has been due for 30") == true)
        #expect(report.checks["database"] == "ok")
    }

    @Test("a clock that was moved makes nothing stuck")
    func moved() async throws {
        let readiness = try await self.readiness(at: Date())
        self.clock.advance(by: 86_400)
        let report = await readiness.report(self.logger)
        #expect(report.status == .ok)
    }
}
