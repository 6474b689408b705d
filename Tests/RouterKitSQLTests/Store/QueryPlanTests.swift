import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// Every statement that a store runs finds its rows through an index, so that none gets slower as the tables grow.
struct QueryPlanTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// The statements of a store that has been through its whole contract.
    private func statements() async throws -> [RecordingDatabase.Statement] {
        var statements: Set<RecordingDatabase.Statement> = []
        for check in StoreConformance.checks {
            let folder = try TemporaryFolder()
            let database = try await Self.recording(in: folder)
            try? await StoreConformance { try await SQLStore(database) }.run(check)
            statements.formUnion(database.statements)
        }
        statements.formUnion(try await self.statementsBesideTheContract())
        var known: Set<String> = []
        return statements.filter { known.insert($0.sql).inserted }
    }

    /// The statements of what this store can do and others need not.
    private func statementsBesideTheContract() async throws -> [RecordingDatabase.Statement] {
        let folder = try TemporaryFolder()
        let database = try await Self.recording(in: folder)
        let store = try await SQLStore(database)
        try await store.commit("m1")
        try await store.checkWritable()
        _ = try await store.removeEvents(before: .distantFuture)
        _ = try await store.forgetMessages(receivedBefore: .distantFuture)
        _ = try await store.removeDeadLetters(endedBefore: .distantFuture)
        _ = try await store.queueDepths(at: .now)
        _ = try await store.verify(ConversationKey.test.description)
        let entry = AuditEntry(id: "a", at: TestClock.start, actor: "+15550001111", command: "pause", target: nil)
        _ = try await store.judge(entry, of: .test, by: .wrong)
        try await store.noteOutcome("paused", ofCommand: "a")
        _ = try await store.isLocked(.test, at: TestClock.start)
        try await store.pauseSending(at: TestClock.start)
        _ = try await store.sendingPausedSince()
        try await store.resumeSending()
        _ = try await store.retryAll(except: "work", at: TestClock.start)
        _ = try await store.waitingMessages(to: .test)
        try await store.add(["turns": DurationCounts([1: 1])], at: TestClock.start)
        _ = try await store.durations(since: TestClock.start, slot: 300)
        _ = try await store.removeDurations(before: .distantPast)
        return database.statements
    }

    /// A database that is up to date already: what a step of the schema does once may look at every row.
    private static func recording(in folder: TemporaryFolder) async throws -> RecordingDatabase {
        let database = try folder.database()
        try await database.migrate()
        return RecordingDatabase(database)
    }

    /// How a database would go about a statement.
    private func plan(of statement: RecordingDatabase.Statement, in database: some SQLDatabase) async throws -> [String]
    {
        try await database.read { connection in
            try connection.query("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments)
                .map { try $0.text("detail") }
        }
    }

    @Test("no statement looks at every row of a table that grows")
    func indexes() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let statements = try await self.statements().filter { statement in
            ["SELECT", "UPDATE", "DELETE", "INSERT"].contains { statement.sql.hasPrefix($0) }
                && !statement.sql.contains("schema_migrations")
        }
        // As many as the store has: selects, leases, marks, and the rows of a turn.
        #expect(statements.count >= 40)
        for statement in statements {
            for line in try await self.plan(of: statement, in: database) where line.hasPrefix("SCAN") {
                Issue.record("\(line): \(statement.sql)")
            }
        }
    }

    @Test("leasing reads what is due and looks before it in its conversation, and touches no row that was sent")
    func leasing() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let leases = try await self.statements().filter { $0.sql.contains("AS earlier") }
        #expect(leases.count == 2)
        for statement in leases {
            let plan = try await self.plan(of: statement, in: database)
            #expect(plan.contains { $0.contains("SEARCH outbox USING INDEX outbox_due (available_at<?)") }, "\(plan)")
            #expect(
                plan.contains { $0.contains("SEARCH earlier USING INDEX outbox_order (recipient=? AND position<?)") }
            )
        }
    }

    @Test("no statement sorts what an index has in order")
    func sorting() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        for statement in try await self.statements() where statement.sql.contains("ORDER BY") {
            let plan = try await self.plan(of: statement, in: database)
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan): \(statement.sql)")
        }
    }

    @Test("what was given up is found through an index of its own")
    func givenUp() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let statements = try await self.statements()
        for (words, index) in [
            ("FROM outbox WHERE status IN ('dead', 'failed', 'discarded') AND status = 'dead'", "outbox_given_up"),
            ("FROM jobs WHERE status IN ('dead', 'discarded') AND status = 'dead'", "jobs_given_up"),
            ("FROM dead_letters WHERE status = 'dead'", "dead_letters_status"),
            ("FROM dead_letters WHERE provider", "dead_letters_message"),
            ("DELETE FROM dead_letters", "dead_letters_ended"),
        ] {
            let statement = try #require(statements.first { $0.sql.contains(words) }, "\(words)")
            let plan = try await self.plan(of: statement, in: database)
            #expect(plan.count == 1 && plan[0].hasPrefix("SEARCH") && plan[0].contains(" INDEX \(index) ("), "\(plan)")
        }
    }

    @Test("a plan without an index is noticed")
    func planCanFail() async throws {
        let database = try self.folder.database()
        try await database.migrate()
        let statement = RecordingDatabase.Statement(
            sql: "SELECT * FROM outbox WHERE text = $1",
            arguments: [.text("a")]
        )
        #expect(try await self.plan(of: statement, in: database).contains { $0.hasPrefix("SCAN outbox") })
    }
}
