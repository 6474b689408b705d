import Foundation
import Logging
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// Conversations on a database, with a program that is started again before every step.
struct SQLConversationTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()

    init() throws { self.folder = try TemporaryFolder() }

    /// "plan" waits an hour for more and starts a job for later, "change" changes something, "undo" undoes it, "anew"
    /// begins anew; everything else is told back.
    private static let module = ScriptedModule { module in
        let words = ["plan", "change", "undo", "anew"]
        for word in words {
            let intent = Intent(rawValue: "my_\(word)")
            module.declare(IntentDefinition(intent, summary: word, keywords: [word]))
            module.add(ScriptedHandler(intent) { message, turn in try Self.handle(word, message, &turn) })
        }
        let hour = StateTimeout(after: .seconds(3_600), to: .idle)
        module.declare(.planned, kind: .decision, timeout: hour)
        module.declare(Transition(from: .any, on: .intent(Intent(rawValue: "my_plan")), to: .planned))
        module.add(ScriptedTimeoutHandler(.planned) { _ in "late" })
        module.add(ScriptedHandler(.unknown) { message, _ in Reply("<\(message.text)>") })
        module.add(ScriptedJobHandler("later") { _ in .null })
        module.add(ScriptedSignalHandler("later") { _, _ in "later" })
    }

    private static func handle(_ word: String, _ message: InboundMessage, _ turn: inout Turn) throws -> Reply {
        switch word {
        case "plan":
            turn.enqueue(JobRequest("later", runAt: turn.now.addingTimeInterval(7_200)))
            try turn.transition(to: .planned)
        case "change":
            turn.record(Modification(kind: "change", summary: "a change"))
            turn.enqueue(JobRequest("later"))
        case "undo": turn.undoLastModification()
        default: turn.reset()
        }
        return Reply(word)
    }

    /// A program that is started, does one thing and is gone.
    private func run<Result>(_ body: (ConversationEngine, JobWorker) async throws -> Result) async throws -> Result {
        let database = try self.folder.database()
        defer { try? database.close() }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let engine = ConversationEngine(
            catalogue: try ModuleCatalogue([Self.module], completeness: .part),
            store: try await SQLStore(database),
            clock: self.clock,
            logger: logger
        )
        return try await body(engine, JobWorker(engine: engine, logger: logger))
    }

    @discardableResult
    private func send(_ text: String, part: MessagePart? = nil) async throws -> TurnOutcome {
        try await self.run { engine, _ in
            var message = InboundMessage.test(text, at: self.clock.now)
            message.part = part
            return try await engine.receive(message)
        }
    }

    private func wait(_ seconds: Double) async throws {
        self.clock.advance(by: .seconds(seconds))
        try await self.run { _, worker in try await worker.runDueJobs() }
    }

    /// The text of each message with where it stands.
    private var messages: [String] {
        get async throws {
            try await self.folder.store().messages(after: nil, limit: 99).reversed().map {
                "\($0.element.message.text) \($0.element.status)"
            }
        }
    }

    @Test("a state ends at its time")
    func timer() async throws {
        try await self.send("plan")
        try await self.wait(3_599)
        #expect(try await self.folder.store().load(.test)?.state == .planned)
        try await self.wait(1)
        #expect(try await self.folder.store().load(.test)?.state == .idle)
        #expect(try await self.messages == ["plan pending", "late pending"])
        #expect(try await self.folder.store().load(.test)?.timer == nil)
    }

    @Test("a reset ends the timer and the jobs")
    func reset() async throws {
        for text in ["plan", "anew"] { try await self.send(text) }
        try await self.wait(90_000)
        #expect(try await self.messages == ["plan pending", "anew pending"])
    }

    @Test("an undo takes back the message and the job")
    func undo() async throws {
        for text in ["change", "undo"] { try await self.send(text) }
        try await self.wait(60)
        #expect(try await self.messages == ["change discarded", "undo pending"])
        let jobs = try await self.folder.store().jobs(after: nil, limit: 9)
        #expect(jobs.map(\.element.status) == [.cancelled])
    }

    @Test("an opt-out holds, and what waited is discarded")
    func consent() async throws {
        for text in ["plan", "STOP", "hello"] { try await self.send(text) }
        try await self.wait(90_000)
        #expect(try await self.messages == ["plan discarded", "\(EngineReplies.optedOut.english) pending"])
        #expect(try await self.send("START").replies == [EngineReplies.optedIn.english])
    }

    @Test("the parts of a text are joined, and those that came are handled after a minute")
    func parts() async throws {
        try await self.send("two", part: MessagePart(reference: "a", number: 2, total: 2))
        try await self.send("half", part: MessagePart(reference: "b", number: 1, total: 2))
        let whole = try await self.send("one ", part: MessagePart(reference: "a", number: 1, total: 2))
        #expect(whole.replies == ["<one two>"])
        try await self.send("anew")
        try await self.wait(60)
        #expect(try await self.messages == ["<one two> pending", "anew pending", "<half> pending"])
    }

    @Test("the journal says what the database has, whatever happened")
    func verifies() async throws {
        for text in ["plan", "change", "undo", "hello", "STOP", "START", "anew"] { try await self.send(text) }
        try await self.wait(90_000)
        let verification = try #require(try await self.folder.store().verify(ConversationKey.test.description))
        #expect(verification.findings.isEmpty)
    }
}

extension ConversationState {
    fileprivate static let planned = ConversationState(rawValue: "planned")
}
