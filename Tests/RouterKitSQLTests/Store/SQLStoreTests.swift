import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

struct SQLStoreTests {
    private static let tables = ["conversations", "events", "received_messages", "outbox", "jobs"]
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// A turn with something for every table.
    private static func full(_ turn: inout Turn) throws {
        try turn.transition(to: ConversationState(rawValue: "planned"))
        turn.record(Modification(kind: "skip", summary: "skipping Thursday"))
        turn[Basket.self] = Basket(items: ["leek"])
        turn.enqueue(JobRequest("analysis"))
        turn.send("hello")
    }

    @Test("finds everything when it is opened again")
    func reopening() async throws {
        let database = try self.folder.database()
        let first = try await SQLStore(database)
        let record = try await first.commit("m1", Self.full)
        try database.close()

        let second = try await self.folder.store()
        #expect(try await second.load(.test) == record.context)
        #expect(try await second.events(of: .test, after: 0, limit: 99) == record.events)
        #expect(try await second.turn(answering: MessageID(provider: "test", rawValue: "m1"))?.events == record.events)
        #expect(try await second.leaseMessages(limit: 9, now: TestClock.start, until: .distantFuture).count == 1)
        #expect(try await second.leaseJobs(limit: 9, now: TestClock.start, until: .distantFuture).count == 1)
        let again = try await second.turn("m1", Self.full)
        await #expect(throws: StoreError.duplicateMessage) { try await second.commit(again) }
    }

    @Test("finds everything without having been closed")
    func crash() async throws {
        let record = try await self.folder.store().commit("m1", Self.full)
        #expect(try await self.folder.store().load(.test) == record.context)
    }

    @Test("shares its file with another process: each sees the other's turns, and conflicts with them")
    func twoProcesses() async throws {
        let here = try await self.folder.store()
        let there = try await self.folder.store()
        let mine = try await here.commit("m1", Self.full)
        #expect(try await there.load(.test) == mine.context)
        let late = try await here.turn("m3", Self.full)
        try await there.commit("m2", Self.full)
        await #expect(throws: StoreError.versionConflict) { try await here.commit(late) }
        let repeated = try await here.turn("m2", Self.full)
        await #expect(throws: StoreError.duplicateMessage) { try await here.commit(repeated) }
        #expect(try await here.load(.test)?.version == 2)

        let leasedHere = try await here.leaseJobs(limit: 1, now: TestClock.start, until: TestClock.start + 30)
        let leasedThere = try await there.leaseJobs(limit: 9, now: TestClock.start, until: TestClock.start + 30)
        #expect(leasedHere.count == 1)
        #expect(leasedThere.count == 1)
        #expect(leasedHere.first?.id != leasedThere.first?.id)
    }

    @Test(
        "tells a context that cannot be read from the journal, and goes on from there",
        arguments: [
            "", "{", "null", "{}", #"{"key":"nobody"}"#,
        ]
    )
    func corruptContext(json: String) async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.commit("m1", Self.full)
        let record = try await store.commit("m2") { $0.ask(.yesNo("sure", asking: .help)) }
        try await database.run("UPDATE conversations SET context = $1", .text(json))

        #expect(try await store.load(.test) == record.context)
        #expect(try await store.conversations(after: nil, limit: 9) == [record.context])
        let next = try await store.commit("m3", Self.full)
        #expect(try await store.load(.test) == next.context)
        #expect(next.context.version == 3)
    }

    @Test("says so when neither context nor journal can be read")
    func lostContext() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.commit("m1", Self.full)
        try await database.run("UPDATE conversations SET context = '{'")
        try await database.run("DELETE FROM events")
        let error = await #expect(throws: StoreError.self) { try await store.load(.test) }
        #expect(error?.description.contains("…11") == true)
        #expect(error?.description.contains("15550001111") == false)
    }

    @Test("an event that cannot be read is named")
    func corruptEvent() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.commit("m1", Self.full)
        try await database.run("UPDATE events SET payload = '{' WHERE sequence = 2")
        let error = await #expect(throws: StoreError.self) { try await store.events(of: .test, after: 0, limit: 9) }
        #expect(error?.description.contains("event 2 (state_changed)") == true)
    }

    @Test("believes the state that an operator wrote into the row")
    func editedState() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        let record = try await store.commit("m1", Self.full)
        try await database.run("UPDATE conversations SET state = 'idle'")
        let context = try #require(try await store.load(.test))
        #expect(context.state == .idle)
        #expect(context.data == record.context.data)
        #expect(try await store.conversations(after: nil, limit: 9) == [context])
    }

    @Test("a turn that fails in the middle leaves no row in any table", arguments: ["outbox", "jobs", "events"])
    func failsInTheMiddle(table: String) async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.commit("m1", from: try PhoneNumber("+15550002222"), Self.full)
        // Whatever the table: another row that the turn's own row collides with.
        let record = try await store.turn("m2", Self.full)
        switch table {
        case "outbox":
            try await database.run(
                "UPDATE outbox SET id = $1",
                .text(try #require(record.outgoing.first).id.rawValue)
            )
        case "jobs":
            try await database.run("UPDATE jobs SET id = $1", .text(try #require(record.jobs.first).id.rawValue))
        default:
            try await database.run(
                "UPDATE events SET conversation = $1 WHERE sequence = 1",
                .text(ConversationKey.test.description)
            )
        }
        var before: [Int] = []
        for table in Self.tables { before.append(try await database.count(table)) }
        await #expect(throws: (any Error).self) { try await store.commit(record) }
        var after: [Int] = []
        for table in Self.tables { after.append(try await database.count(table)) }
        #expect(after == before)
        #expect(try await store.load(.test) == nil)
    }

    @Test("one row per event, message, job and text; a time is milliseconds")
    func rows() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        let record = try await store.commit("m1", Self.full)
        var counts: [Int] = []
        for table in Self.tables { counts.append(try await database.count(table)) }
        #expect(counts == [1, record.events.count, 1, 1, 1])
        let row = try #require(try await database.rows("SELECT * FROM conversations").first)
        #expect(try row.text("key") == "+15550001111")
        #expect(try row.text("phone") == "+15550001111")
        #expect(row.optionalText("member") == nil)
        #expect(try row.text("state") == "planned")
        #expect(try row.integer("version") == 1)
        #expect(try row.integer("created_at") == 1_767_614_400_000)
        let types = try await database.rows("SELECT type FROM events ORDER BY sequence").map { try $0.text("type") }
        #expect(types == record.events.map(\.change.type))
    }

    @Test("knows whether a turn could be committed")
    func checkWritable() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.checkWritable()
        try database.close()
        await #expect(throws: (any Error).self) { try await store.checkWritable() }
    }

    @Test("takes turns of many conversations at once and loses none", .timeLimit(.minutes(5)))
    func manyAtOnce() async throws {
        let store = try await self.folder.store()
        let phones = try (0..<20).map { try PhoneNumber("+15550100\(100 + $0)") }
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    // What the engine does when another node was first.
                    while true {
                        let record = try await store.turn("m\(number)", from: phones[number % 20], Self.full)
                        do {
                            try await store.commit(record)
                            return
                        } catch StoreError.versionConflict {}
                    }
                }
            }
            try await group.waitForAll()
        }
        for phone in phones {
            let key = ConversationKey(phone: phone)
            let context = try #require(try await store.load(key))
            let events = try await store.events(of: key, after: 0, limit: 1_000)
            #expect(context.version == 10)
            #expect(events.map(\.sequence) == Array(1...context.lastSequence))
            #expect(ConversationContext(key: key, folding: events) == context)
        }
        #expect(try await store.messages(after: nil, limit: 1_000).count == 200)
        #expect(try await store.jobs(after: nil, limit: 1_000).count == 200)
    }
}
