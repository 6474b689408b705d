import Foundation
import RouterKit
import Testing

@testable import RouterKitSQL

struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func step(_ number: Int, _ statements: String...) -> Migration {
        Migration(number: number, name: "step \(number)") { _ in statements }
    }

    /// The schema as the database tells it.
    private func schema(_ database: some SQLDatabase) async throws -> [String] {
        try await database.rows("SELECT name || ': ' || COALESCE(sql, '') AS line FROM sqlite_schema ORDER BY name")
            .map { try $0.text("line") }
    }

    @Test("a second time changes nothing")
    func twice() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let schema = try await self.schema(database)
        let applied = try await database.count("schema_migrations")
        try await database.migrate()
        #expect(try await self.schema(database) == schema)
        #expect(try await database.count("schema_migrations") == applied)
        #expect(applied == Migration.all.count)
    }

    @Test("steps are numbered from 1, upwards, each number once")
    func numbers() {
        let numbers = Migration.all.map(\.number)
        #expect(numbers.first == 1)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("takes the steps that are missing, in order")
    func missingSteps() async throws {
        let database = try self.folder.database()
        let first = self.step(1, "CREATE TABLE t (n INTEGER)", "INSERT INTO t (n) VALUES (1)")
        try await database.migrate([first])
        try await database.migrate([
            first, self.step(2, "UPDATE t SET n = n * 10"), self.step(3, "UPDATE t SET n = n + 1"),
        ])
        #expect(try await database.rows("SELECT n FROM t").map { try $0.integer("n") } == [11])
    }

    @Test("what waited in the outbox before it knew order and receipts still waits")
    func outboxOfVersion1() async throws {
        let database = try self.folder.database()
        try await database.migrate(Array(Migration.all.prefix(1)))
        try await database.run(
            """
            INSERT INTO outbox (id, conversation, recipient, text, status, attempts, request_id, created_at, available_at)
            VALUES ('a', '+15550001111', '+15550001111', 'hello', 'pending', 1, 'r', 1000, 2000)
            """
        )
        let store = try await SQLStore(database)
        let now = Date(timeIntervalSince1970: 2)
        let leased = try await store.leaseMessages(limit: 9, now: now, until: now + 60)
        #expect(leased.map(\.attempts) == [2])
        #expect(leased.map(\.uncountedAttempts) == [0])
    }

    @Test("a job that waited before jobs told their progress still waits, and all its attempts count")
    func jobOfVersion4() async throws {
        let database = try self.folder.database()
        try await database.migrate(Migration.all.filter { $0.number <= 4 })
        try await database.run(
            """
            INSERT INTO jobs (id, name, conversation, request_id, payload, status, attempt, run_at, available_at)
            VALUES ('a', 'probe', '+15550001111', 'r', 'null', 'queued', 2, 1000, 2000)
            """
        )
        let store = try await SQLStore(database)
        let now = Date(timeIntervalSince1970: 2)
        let leased = try await store.leaseJobs(limit: 9, now: now, until: now + 60)
        #expect(leased.map(\.attempt) == [3])
        #expect(leased.map(\.uncountedAttempts) == [0])
        #expect(leased.map(\.progress) == [nil])
    }

    @Test("events keep their order, and what was being sent keeps its lease, when pages are saved")
    func fewerPages() async throws {
        let database = try self.folder.database()
        try await database.migrate(Migration.all.filter { $0.number <= 7 })
        for (conversation, sequence) in [("b", 2), ("a", 2), ("b", 1), ("a", 1)] {
            try await database.run(
                """
                INSERT INTO events (conversation, sequence, at, request_id, type, payload, schema)
                VALUES ($1, $2, 1, 'r', 'probe', '{}', 3)
                """,
                .text(conversation),
                .integer(sequence)
            )
        }
        for (id, status) in [("waits", "pending"), ("leased", "sending"), ("gone", "sent")] {
            try await database.run(
                """
                INSERT INTO outbox
                    (id, conversation, recipient, text, status, attempts, request_id, created_at, available_at)
                VALUES ($1, $2, $3, 'hello', $4, 1, 'r', 1000, 5000)
                """,
                .text(id),
                .text("+1555000\(id.utf8.count)000"),
                .text("+1555000\(id.utf8.count)000"),
                .text(status)
            )
        }
        let store = try await SQLStore(database)
        let events = try await database.rows("SELECT * FROM events WHERE conversation = 'b' ORDER BY sequence")
        #expect(try events.map { try $0.integer("sequence") } == [1, 2])
        #expect(try events.map { try $0.integer("schema") } == [3, 3])
        #expect(try await database.count("events") == 4)
        func leased(at seconds: TimeInterval) async throws -> [String] {
            let now = Date(timeIntervalSince1970: seconds)
            return try await store.leaseMessages(limit: 9, now: now, until: now + 60).map(\.message.id.rawValue)
        }
        #expect(try await leased(at: 4.9) == [])
        #expect(try await leased(at: 5) == ["waits", "leased"])
    }

    @Test("takes all missing steps or none")
    func allOrNone() async throws {
        let database = try self.folder.database()
        await #expect(throws: (any Error).self) {
            try await database.migrate([self.step(1, "CREATE TABLE t (n INTEGER)"), self.step(2, "nonsense")])
        }
        #expect(try await self.schema(database).isEmpty)
    }

    @Test("refuses the database of a newer program, changes nothing, and says what to do")
    func newerDatabase() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let newest = (Migration.all.map(\.number).max() ?? 0) + 1
        try await database.run(
            "INSERT INTO schema_migrations (number, name) VALUES ($1, 'from the future')",
            .integer(newest)
        )
        let error = await #expect(throws: NewerDatabase.self) { try await SQLStore(database) }
        #expect(error == NewerDatabase(schema: newest, known: newest - 1))
        let description = try #require(error).description
        #expect(description.contains("schema \(newest)"))
        #expect(description.contains("run the newer program, or restore a backup from before the update"))
        #expect(try await database.count("schema_migrations") == Migration.all.count + 1)
    }

    @Test("of several processes that start at once, each finds the schema ready")
    func atOnce() async throws {
        let folder = self.folder
        try await withThrowingTaskGroup { group in
            for _ in 0..<6 { group.addTask { try await folder.database().migrate() } }
            try await group.waitForAll()
        }
        #expect(try await folder.database().count("schema_migrations") == Migration.all.count)
    }
}
