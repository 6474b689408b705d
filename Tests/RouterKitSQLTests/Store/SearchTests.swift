import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// What the console looks for, among more conversations than it reads at once.
///
/// How quick that is, `Benchmarks console` measures; here stands that nothing is walked that grows with the customers.
struct SearchTests {
    private let folder: TemporaryFolder
    private static let size = 60_000

    init() throws { self.folder = try TemporaryFolder() }

    /// A database with many conversations, messages, jobs and events; the contexts are never to be read, and cannot be.
    private func crowd() async throws -> RecordingDatabase {
        let database = try self.folder.database()
        try await database.migrate()
        let numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(Self.size - 1))"
        let states = "CASE WHEN i % 1000 = 7 THEN 'rare' WHEN i % 2 = 0 THEN 'idle' ELSE 'modifying' END"
        try await database.transaction { connection in
            for sql in [
                """
                INSERT INTO conversations (key, phone, state, version, created_at, last_activity, schema, context)
                \(numbers) SELECT '+1555' || (1000000 + i), '', \(states), 1, 0, i * 1000, 1, '' FROM n
                """,
                """
                INSERT INTO events (conversation, sequence, at, request_id, type, payload)
                \(numbers) SELECT '+1555' || (1000000 + i), 1, i * 1000, '', 'message_received',
                    '{"intent":"' || CASE WHEN i % 10 = 0 THEN 'unknown' ELSE 'plan' END || '"}' FROM n
                """,
                """
                INSERT INTO received_messages
                    (provider, provider_id, conversation, first_sequence, last_sequence, state, received_at)
                \(numbers) SELECT 'p', i, '', 1, 1, 'idle', i * 1000 FROM n
                """,
                // What is announced to customers did not come from them.
                """
                INSERT INTO received_messages
                    (provider, provider_id, conversation, first_sequence, last_sequence, state, received_at)
                SELECT 'announcement:news', provider_id, '', 1, 1, 'idle', received_at FROM received_messages
                WHERE received_at > 59000000
                """,
                """
                INSERT INTO outbox
                    (id, conversation, recipient, text, status, attempts, request_id, created_at, available_at, settled)
                \(numbers) SELECT i, '', '+15550001111', 'hello', 'sent', 1, '', i * 1000, 0, 1 FROM n
                """,
                """
                INSERT INTO jobs (id, name, conversation, request_id, payload, status, attempt, run_at, available_at)
                \(numbers) SELECT i, 'state.timeout', '+15550001111', '', 'null', 'queued', 0, 1e15, 1e15 FROM n
                """,
            ] { try connection.execute(sql) }
        }
        return RecordingDatabase(database)
    }

    @Test("finds, counts and draws without reading a context")
    func finds() async throws {
        let database = try await self.crowd()
        let store = try await SQLStore(database)
        var search = ConversationSearch()
        #expect(try await store.conversations(search, limit: 51).count == 51)
        search.text = "1059999"
        let found = try await store.conversations(search, limit: 51)
        #expect(found.map(\.key.description) == ["+15551059999"])
        search.text = "no such"
        #expect(try await store.conversations(search, limit: 51).isEmpty)
        search = ConversationSearch()
        search.state = ConversationState(rawValue: "rare")
        #expect(try await store.conversations(search, limit: 200).count == 60)
        let now = Date(timeIntervalSince1970: Double(Self.size))
        // One in a thousand stands there, one conversation a second.
        for (seconds, silent) in [(9_993.0, 50), (9_992, 51)] {
            let counts = try await store.stateCounts(silentSince: now - seconds)
            #expect(counts[ConversationState(rawValue: "rare")] == StateCount(all: 60, silent: silent))
        }
        search.silentSince = now - 9_993
        #expect(try await store.conversations(search, limit: 200).count == 50)
        // Every timer waits for longer than the queues' page looks ahead, and every message is sent.
        #expect(try await store.queueCounts(at: now) == QueueCounts())
        let traffic = try await store.traffic(since: now - 54_000, slot: 3_600, slots: 15)
        #expect(traffic.received.values.reduce(0, +) == 54_000)
        #expect(traffic.misunderstood.values.reduce(0, +) == 5_000)
        #expect(traffic.understood.values.reduce(0, +) == 45_000)
        #expect(traffic.sent.count == 10_000 && traffic.hasMoreTexts && traffic.hasMoreEvents)
        for statement in database.statements where statement.sql.hasPrefix("SELECT") {
            let plan = try await database.read { connection in
                try connection.query("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments)
                    .map { try $0.text("detail") }
            }
            // An index that only has what waits is walked whole, and so are ten thousand rows of another query.
            for line in plan where line.hasPrefix("SCAN") && !line.contains(" INDEX ") {
                #expect(line == "SCAN some" || line == "SCAN schema_migrations", "\(line): \(statement.sql)")
            }
        }
    }

    @Test("pages follow each other without a gap, even where many wrote at the same time")
    func pages() async throws {
        let store = try await self.folder.store()
        let database = try self.folder.database()
        for number in 0..<25 {
            try await database.run(
                """
                INSERT INTO conversations (key, phone, state, version, created_at, last_activity, schema, context)
                VALUES ('+155500011\(10 + number)', '', 'idle', 1, 0, \(number / 10), 1, '')
                """
            )
        }
        var search = ConversationSearch()
        var keys: [String] = []
        while true {
            let page = try await store.conversations(search, limit: 4)
            keys += page.map(\.key.description)
            guard page.count == 4 else { break }
            search.after = page.last
        }
        #expect(keys.count == 25)
        #expect(keys == keys.sorted(by: >))
    }

    @Test("pages of those that are silent begin where they are, whatever page is asked for")
    func silentPages() async throws {
        let database = try await self.crowd()
        let store = try await SQLStore(database)
        var search = ConversationSearch()
        search.silentSince = Date(timeIntervalSince1970: 10)
        let first = try await store.conversations(search, limit: 4)
        #expect(first.map(\.lastActivity.timeIntervalSince1970) == [9, 8, 7, 6])
        search.after = first.last
        #expect(
            try await store.conversations(search, limit: 40).map(\.lastActivity.timeIntervalSince1970) == [
                5, 4, 3, 2, 1, 0,
            ]
        )
        search.after = ConversationSummary(key: .test, state: .idle, lastActivity: .distantFuture)
        #expect(try await store.conversations(search, limit: 4) == first)
    }

    @Test("signs that mean something in a pattern mean themselves", arguments: ["%", "_", "\\", "'"])
    func patterns(text: String) async throws {
        let store = try await self.folder.store()
        try await store.commit("m1")
        var search = ConversationSearch()
        search.text = text
        #expect(try await store.conversations(search, limit: 10).isEmpty)
    }
}
