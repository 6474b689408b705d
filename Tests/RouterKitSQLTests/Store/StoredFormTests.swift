import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// What an older or a newer program stored.
struct StoredFormTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private static let planned = ConversationState(rawValue: "planned")

    /// Forms in which errors were counted as `errors`, and a change of state told only where it led.
    private let forms = StoredForms(
        context: FormHistory([
            FormMigration(from: 1, fixture: "{}") { old in
                old.setting("error_count", to: old["errors"]).setting("errors", to: nil)
            }
        ]),
        events: [
            "state_changed": FormHistory([
                FormMigration(from: 1, fixture: #"{"state":"planned"}"#) { old in
                    .object(["from": .string("idle"), "to": old["state"] ?? .null])
                }
            ])
        ]
    )

    /// A conversation of one turn as it was stored when those forms were the current ones.
    private func oldDatabase() async throws -> SQLiteDatabase {
        let database = try self.folder.database()
        try await SQLStore(database).commit("m1") { try $0.transition(to: Self.planned) }
        try await database.run("UPDATE events SET payload = '{\"state\":\"planned\"}' WHERE type = 'state_changed'")
        let sql = "json_set(json_remove(context, '$.error_count'), '$.errors', 0)"
        try await database.run("UPDATE conversations SET context = \(sql)")
        return database
    }

    @Test("reads older forms, finds them to be what the journal says, and goes on in the current ones")
    func older() async throws {
        let database = try await self.oldDatabase()
        let store = try await SQLStore(database, forms: self.forms)
        let context = try #require(try await store.load(.test))
        #expect(context.state == Self.planned)
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
        #expect(try await store.conversations(after: nil, limit: 9) == [context])
        let turn = try await store.turn(answering: MessageID(provider: "test", rawValue: "m1"))
        let change = try ConversationEvent.Change(type: "state_changed", payload: #"{"from":"idle","to":"planned"}"#)
        #expect(turn?.events.last?.change == change)

        try await store.commit("m2") { try $0.transition(to: .idle) }
        #expect(try await database.rows("SELECT schema FROM conversations").map { try $0.integer("schema") } == [2])
        let changes = "FROM events WHERE type = 'state_changed'"
        let schemas = try await database.rows("SELECT schema \(changes) ORDER BY sequence")
        #expect(try schemas.map { try $0.integer("schema") } == [1, 2])
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
    }

    @Test("what removed events had come to is read in its older form, too")
    func baseline() async throws {
        let database = try await self.oldDatabase()
        let store = try await SQLStore(database, forms: self.forms)
        try await store.commit("m2", at: 100)
        #expect(try await store.removeEvents(before: TestClock.start + 50).removed == 2)
        let sql = "json_set(json_remove(context, '$.error_count'), '$.errors', 0)"
        try await database.run("UPDATE baselines SET schema = 1, context = \(sql)")
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
        try await database.run("UPDATE baselines SET schema = 3")
        await #expect(throws: StoreError.self) { try await store.history(of: .test) }
    }

    @Test(
        "a snapshot of a newer form, or that does not migrate, is told from the journal",
        arguments: ["schema = 9", "schema = 1", "schema = 2, context = '{'"]
    )
    func unreadableSnapshot(change: String) async throws {
        let database = try self.folder.database()
        let forms = StoredForms(
            context: FormHistory([FormMigration(from: 1, fixture: "{}") { _ in throw ScriptedFailure() }])
        )
        let store = try await SQLStore(database, forms: forms)
        let record = try await store.commit("m1") { try $0.transition(to: Self.planned) }
        try await database.run("UPDATE conversations SET \(change)")
        #expect(try await store.load(.test) == record.context)
        let findings = try #require(try await store.verify(ConversationKey.test.description)?.findings)
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("snapshot: cannot be decoded: ") == true)
        try await store.commit("m2")
        #expect(try await store.verify(ConversationKey.test.description)?.findings == [])
    }

    @Test("a conversation that a newer program took further can go on, and its events stay as they are")
    func newerEvents() async throws {
        let database = try self.folder.database()
        let store = try await SQLStore(database)
        try await store.commit("m1") { try $0.transition(to: Self.planned) }
        // A turn that began with something this program has never heard of.
        let event = "'+15550001111', 3, 1, 'r', 'moon_landed', 7, '{\"crew\":[\"a\",0.5]}'"
        try await database.run(
            "INSERT INTO events (conversation, sequence, at, request_id, type, schema, payload) VALUES (\(event))"
        )
        try await database.run("UPDATE conversations SET schema = 9, version = 2, context = '{}'")
        let record = try await store.commit("m2")
        #expect(record.context.version == 3)
        #expect(record.events.first?.sequence == 4)
        let landed = try await store.events(of: .test, after: 2, limit: 1).map(\.change)
        let crew = JSONValue.object(["crew": .array([.string("a"), .double(0.5)])])
        #expect(landed == [.unknown(type: "moon_landed", schema: 7, payload: crew)])
    }

    @Test("events of before they had a form are of the first")
    func eventsOfVersion4() async throws {
        let database = try self.folder.database()
        try await database.migrate(Migration.all.filter { $0.number <= 4 })
        try await database.run(
            """
            INSERT INTO events (conversation, sequence, at, request_id, type, payload)
            VALUES ('+15550001111', 1, 1000, 'r', 'conversation_reset', '{}')
            """
        )
        let events = try await SQLStore(database).events(of: .test, after: 0, limit: 9)
        #expect(events.map(\.change) == [.conversationReset])
    }
}
