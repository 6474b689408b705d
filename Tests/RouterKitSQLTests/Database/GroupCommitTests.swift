import Dispatch
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

/// Transactions that share a commit.
struct GroupCommitTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// Holds the writer's thread until it is told to go on, so that what comes meanwhile is one group.
    private final class Hold: Sendable {
        private let released = DispatchSemaphore(value: 0)
        private let blocked = AsyncStream<Void>.makeStream()

        func block() {
            self.blocked.continuation.yield()
            self.released.wait()
        }

        func untilBlocked() async {
            for await _ in self.blocked.stream { break }
        }

        func release() { self.released.signal() }
    }

    /// A table of numbers, and a transaction that is under way until the hold is released.
    private func heldDatabase(
        _ hold: Hold,
        queueCapacity: Int = 100
    ) async throws -> (SQLiteDatabase, Task<Void, any Error>) {
        let database = try SQLiteDatabase(path: self.folder.path, queueCapacity: queueCapacity)
        try await database.run("CREATE TABLE t (n INTEGER PRIMARY KEY) STRICT")
        let blocking = Task { try await database.transaction { _ in hold.block() } }
        await hold.untilBlocked()
        return (database, blocking)
    }

    private func numbers(_ database: SQLiteDatabase) async throws -> [Int] {
        try await database.rows("SELECT n FROM t ORDER BY n").map { try $0.integer("n") }
    }

    @Test("one that fails half-way leaves nothing behind and does not hurt those that share its commit")
    func failingHalfWay() async throws {
        let hold = Hold()
        let (database, blocking) = try await self.heldDatabase(hold)
        // An immediate task runs up to its first wait, so these are in the queue, in this order, when it is released.
        let tasks = (1...5).map { number in
            Task.immediate {
                try await database.transaction { connection in
                    try connection.execute("INSERT INTO t (n) VALUES ($1)", [.integer(number)])
                    if number == 3 { throw ScriptedFailure("after its insert") }
                }
            }
        }
        hold.release()
        try await blocking.value
        for (number, task) in zip(1..., tasks) {
            if number == 3 {
                await #expect(throws: ScriptedFailure.self) { try await task.value }
            } else {
                try await task.value
            }
        }
        #expect(try await self.numbers(database) == [1, 2, 4, 5])
    }

    @Test("one that fails after it made a table, which changes no row, leaves no table behind")
    func failingAfterSchemaChange() async throws {
        let database = try self.folder.database()
        await #expect(throws: ScriptedFailure.self) {
            try await database.transaction { connection in
                try connection.execute("CREATE TABLE half (n INTEGER) STRICT")
                throw ScriptedFailure("after the table")
            }
        }
        #expect(try await database.rows("SELECT name FROM sqlite_schema WHERE name = 'half'").isEmpty)
    }

    @Test("one that is refused before it changed anything costs the others nothing: each runs once")
    func refused() async throws {
        let hold = Hold()
        let (database, blocking) = try await self.heldDatabase(hold)
        let runs = CallLog()
        let tasks = (1...3).map { number in
            Task.immediate {
                try await database.transaction { connection in
                    runs.append("\(number)")
                    if number == 2 { throw StoreError.duplicateMessage }
                    try connection.execute("INSERT INTO t (n) VALUES ($1)", [.integer(number)])
                }
            }
        }
        hold.release()
        try await blocking.value
        try await tasks[0].value
        await #expect(throws: StoreError.duplicateMessage) { try await tasks[1].value }
        try await tasks[2].value
        #expect(runs.entries == ["1", "2", "3"])
        #expect(try await self.numbers(database) == [1, 3])
    }

    @Test("more than may wait are refused at once, and nothing of them is stored; those that wait are committed")
    func fullQueue() async throws {
        let hold = Hold()
        let (database, blocking) = try await self.heldDatabase(hold, queueCapacity: 4)
        let inserts = (1...20).map { number in
            Task.immediate { try await database.run("INSERT INTO t (n) VALUES ($1)", .integer(number)) }
        }
        hold.release()
        try await blocking.value
        var stored: [Int] = []
        for (number, insert) in zip(1..., inserts) {
            switch await insert.result {
            case .success: stored.append(number)
            case .failure(let error): #expect(error as? StoreError == .overloaded)
            }
        }
        #expect(stored == [1, 2, 3, 4])
        #expect(try await self.numbers(database) == stored)
        try await database.run("INSERT INTO t (n) VALUES (100)")
    }
}
