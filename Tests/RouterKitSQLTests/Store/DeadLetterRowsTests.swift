import Foundation
import Logging
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// Dead letters of a conversation whose rows cannot be read, in an engine on a real database.
struct DeadLetterRowsTests {
    private let folder: TemporaryFolder
    private let database: SQLiteDatabase
    private let store: SQLStore

    init() async throws {
        self.folder = try TemporaryFolder()
        self.database = try self.folder.database()
        self.store = try await SQLStore(self.database)
    }

    /// An engine that has nothing cached, as after a restart.
    private func engine() throws -> ConversationEngine {
        let handler = ScriptedHandler(.unknown) { message, turn in
            var basket = turn[Basket.self] ?? Basket()
            basket.items.append(message.text)
            turn[Basket.self] = basket
            return Reply(basket.items.joined(separator: ", "))
        }
        return ConversationEngine(
            catalogue: try ModuleCatalogue([ScriptedModule(handlers: [handler])]),
            store: self.store,
            clock: TestClock(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @Test("a message to it is answered once, becomes a letter, and is run again once the row is mended")
    func unreadableConversation() async throws {
        _ = try await self.engine().receive(.test("leek", id: "m1"))
        let row = try #require(try await self.database.rows("SELECT context FROM conversations").first).text("context")
        try await self.database.run("UPDATE conversations SET context = '{'")
        try await self.database.run("UPDATE events SET payload = '{' || payload")

        let engine = try self.engine()
        let outcome = try await engine.receive(.test("kale", id: "m2"))
        #expect(outcome.replies == [EngineReplies.failed.english])
        #expect(try await engine.receive(.test("kale", id: "m2")).requestID == outcome.requestID)
        let letter = try #require(try await self.store.deadLetters(in: .dead, after: nil, limit: 9).first?.element)
        #expect(letter.message == .test("kale", id: "m2"))
        #expect(letter.reason.contains("cannot be read"))
        #expect(try await self.database.count("dead_letters") == 1)
        #expect(try await self.database.count("outbox") == 2)

        let failed = try #require(try await engine.retryTurn(letter.id))
        #expect(failed.letter.attempts == 2)
        #expect(failed.letter.status == .dead)
        #expect(try await self.store.deadLetter(letter.id) == failed.letter)

        try await self.database.run("UPDATE conversations SET context = $1", .text(row))
        try await self.database.run("UPDATE events SET payload = substr(payload, 2)")
        let retried = try #require(try await engine.retryTurn(letter.id))
        #expect(retried.outcome.replies == ["leek, kale"])
        #expect(try await self.store.deadLetter(letter.id)?.status == .done)
        #expect(try await self.store.verify(ConversationKey.test.description)?.findings == [])
    }

    @Test("what cannot be written as JSON is the message's fault, not the database's")
    func unwritableTurn() async throws {
        let handler = ScriptedHandler(.unknown) { _, turn in
            turn.enqueue(JobRequest("weigh", payload: .double(.nan)))
            return "never"
        }
        let engine = ConversationEngine(
            catalogue: try ModuleCatalogue([ScriptedModule(handlers: [handler])]),
            store: self.store,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        #expect(try await engine.receive(.test("hello")).replies == [EngineReplies.failed.english])
        #expect(try await self.database.count("dead_letters") == 1)
        #expect(try await self.database.count("jobs") == 0)
        #expect(try await self.database.count("conversations") == 0)
    }

    @Test("a letter that cannot be read is named, and hurts no other")
    func unreadableLetter() async throws {
        for id in ["m1", "m2"] {
            try await self.store.commit(id) { turn in
                _ = turn.bury(.test("plan", id: id), because: ScriptedFailure())
            }
        }
        let letters = try await self.store.deadLetters(in: nil, after: nil, limit: 9).map(\.element)
        try await self.database.run("UPDATE dead_letters SET message = '{' WHERE provider_id = 'm1'")
        let error = await #expect(throws: StoreError.self) { try await self.store.deadLetter(letters[1].id) }
        #expect(error == .undecodable("dead letter \(letters[1].id)"))
        #expect(try await self.store.deadLetter(letters[0].id) == letters[0])
    }

    @Test("a letter of a message that comes again after its id was forgotten is another one")
    func forgottenMessage() async throws {
        for _ in 0..<2 {
            try await self.store.commit("m1") { turn in
                _ = turn.bury(.test("plan", id: "m1"), because: ScriptedFailure())
            }
            _ = try await self.store.forgetMessages(receivedBefore: .distantFuture)
        }
        #expect(try await self.database.count("dead_letters") == 2)
    }
}
