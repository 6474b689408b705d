import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

struct RetentionTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// Five turns, ten seconds apart, that change everything that undo has to remember.
    private func tell(_ store: SQLStore) async throws {
        for number in 0..<5 {
            try await store.commit("m\(number)", at: Double(number) * 10) { turn in
                if number == 3 { turn.undoLastModification() }
                turn.record(Modification(kind: "skip", summary: "skipping \(number)"))
                turn[Basket.self] = Basket(items: ["leek \(number)"])
                turn.ask(.yesNo("sure \(number)", asking: .help))
                turn.send("hello")
            }
        }
    }

    private func messageID(_ id: String) -> MessageID { MessageID(provider: "test", rawValue: id) }

    @Test("forgets the ids of old messages and no others, however many")
    func forgetsMessages() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        for number in 0..<4 { try await store.commit("m\(number)", at: Double(number) * 10) }
        try await database.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
            INSERT INTO received_messages SELECT 'other', i, 'nobody', 1, 1, 'idle', 0 FROM n
            """
        )
        #expect(try await store.forgetMessages(receivedBefore: TestClock.start + 20) == 1_202)
        #expect(try await store.turn(answering: self.messageID("m1")) == nil)
        #expect(try await store.turn(answering: self.messageID("m2")) != nil)
        #expect(try await store.forgetMessages(receivedBefore: TestClock.start + 20) == 0)
    }

    @Test("removes letters that were done or discarded for long, and keeps the dead ones")
    func removesLetters() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        for number in 0..<3 {
            try await store.commit("m\(number)") { turn in
                _ = turn.bury(.test("plan", id: "m\(number)"), because: ScriptedFailure())
            }
        }
        let letters = try await store.deadLetters(in: nil, after: nil, limit: 9).map(\.element)
        for (letter, seconds) in zip(letters, [10.0, 30]) {
            #expect(try await store.discard(letter.id, at: TestClock.start + seconds))
        }
        for (seconds, left) in [(20.0, [DeadLetter.Status.discarded, .dead]), (1_000, [.dead])] {
            #expect(try await store.removeDeadLetters(endedBefore: TestClock.start + seconds) == 1)
            #expect(try await store.deadLetters(in: nil, after: nil, limit: 9).map(\.element.status) == left)
        }
    }

    @Test("wherever the journal is cut, a conversation stays its fold", arguments: [0, 1, 10, 25, 40, 41, 1_000])
    func removesEvents(seconds: Double) async throws {
        let store = try await self.folder.store()
        try await self.tell(store)
        let before = try #require(try await store.load(.test))
        let events = try await store.events(of: .test, after: 0, limit: 1_000)
        let cut = TestClock.start + seconds

        let removal = try await store.removeEvents(before: cut)
        let kept = events.filter { $0.at >= cut }
        #expect(removal == EventRemoval(removed: events.count - kept.count))
        #expect(try await store.events(of: .test, after: 0, limit: 1_000) == kept)
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
        let history = try await store.history(of: .test)
        #expect(history.context == before)
        #expect(history.removedUntil == events.last { $0.at < cut }?.at)

        // It goes on, undo included, and may be cut again.
        try await store.commit("late", at: 2_000) { $0.undoLastModification() }
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
        _ = try await store.removeEvents(before: .distantFuture)
        #expect(try await store.events(of: .test, after: 0, limit: 1_000).isEmpty)
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
        try await store.commit("later", at: 3_000)
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
    }

    @Test("a context that cannot be read is told from what was kept of the removed events")
    func corruptContext() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await self.tell(store)
        let context = try #require(try await store.load(.test))
        _ = try await store.removeEvents(before: TestClock.start + 25)
        try await database.run("UPDATE conversations SET context = '{'")
        #expect(try await store.load(.test) == context)
        _ = try await store.removeEvents(before: .distantFuture)
        #expect(try await store.load(.test) == context)
    }

    @Test(
        "a journal that cannot be read or has gaps is left as it is",
        arguments: ["UPDATE events SET payload = '{' WHERE sequence = 2", "DELETE FROM events WHERE sequence = 2"]
    )
    func unreadableJournal(sql: String) async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await self.tell(store)
        try await database.run(sql)
        let count = try await database.count("events")
        #expect(try await store.removeEvents(before: .distantFuture) == EventRemoval(skipped: 1))
        #expect(try await database.count("events") == count)
        #expect(try await database.count("baselines") == 0)
    }
}
