import Dispatch
import Foundation
import GRDB
import RouterKit
import Synchronization

/// Group commit: transactions that wait at the same time share one commit, and with it one wait for the disk.
///
/// A thread of its own does all writing, so that no thread of the concurrency pool ever waits for the disk. It takes
/// whatever waits, runs one transaction after the other, commits once, and only then lets the callers go on. Batches
/// form by themselves: while one is being committed, the next ones gather; nobody waits for a timer.
///
/// A transaction that throws does not hurt its neighbours. Most throw before they have changed anything, and then there
/// is nothing to take back. When one had changed something, the group is rolled back and run again with a savepoint
/// around each; a savepoint copies every page that is changed in it, so they are kept for when they are needed.
final class SQLiteWriter: Sendable {
    private struct State {
        var waiting: [any WaitingTransaction] = []
        var isAsleep = false
        var isClosed = false
    }

    private let pool: DatabasePool
    private let capacity: Int
    private let state = Mutex(State())
    private let alarm = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let metrics = CommitMetrics()

    /// How many transactions may share a commit; more take longer and gain nothing.
    private static let batchSize = 256

    /// Starts a writer, in whose queue `capacity` transactions may wait.
    init(pool: DatabasePool, capacity: Int) {
        self.pool = pool
        self.capacity = capacity
        let thread = Thread { [self] in self.run() }
        thread.name = "sqlite-writer"
        thread.start()
    }

    /// Runs a transaction and returns when it is on the disk.
    ///
    /// - Throws: what `body` throws, ``RouterKit/StoreError/overloaded`` at once when too many wait, and the database's
    ///   error when the commit fails; then nothing has changed.
    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let transaction = Transaction(body: body, continuation: continuation)
            let refusal = self.state.withLock { state -> (any Error)? in
                guard !state.isClosed else { return DatabaseError(resultCode: .SQLITE_MISUSE, message: "closed") }
                guard state.waiting.count < self.capacity else { return StoreError.overloaded }
                state.waiting.append(transaction)
                if state.isAsleep { self.alarm.signal() }
                state.isAsleep = false
                return nil
            }
            if let refusal { continuation.resume(throwing: refusal) }
        }
    }

    /// Has the thread commit what waits, and end; transactions that come later are refused.
    func end() {
        self.state.withLock { state in
            state.isClosed = true
            if state.isAsleep { self.alarm.signal() }
            state.isAsleep = false
        }
    }

    /// Commits what waits and ends the thread; transactions that come later are refused.
    func close() {
        self.end()
        self.ended.wait()
        // So that closing twice does not wait for a thread that is gone.
        self.ended.signal()
    }

    private func run() {
        // Opened when there is something to write, and only used on this thread.
        var connection: SQLiteWritingConnection?
        while let batch = self.nextBatch() {
            if batch.isEmpty { self.alarm.wait() } else { self.commit(batch, on: &connection) }
        }
        self.pool.writeWithoutTransaction { _ in connection?.close() }
        self.ended.signal()
    }

    /// What to commit next; nothing when there is nothing yet, `nil` when there never will be.
    private func nextBatch() -> [any WaitingTransaction]? {
        self.state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.batchSize))
            state.waiting.removeFirst(batch.count)
            guard batch.isEmpty else { return batch }
            guard !state.isClosed else { return nil }
            state.isAsleep = true
            return []
        }
    }

    private func commit(_ batch: [any WaitingTransaction], on opened: inout SQLiteWritingConnection?) {
        var failure: (any Error)?
        let start = ContinuousClock.now
        do {
            try self.pool.writeWithoutTransaction { database in
                let connection = try opened ?? SQLiteWritingConnection(database)
                opened = connection
                do {
                    try Self.commit(batch, savepoints: false, on: connection)
                } catch is LeftChanges {
                    // SQLite has ended it already when the disk is full.
                    if connection.isInsideTransaction { try connection.execute("ROLLBACK") }
                    try Self.commit(batch, savepoints: true, on: connection)
                }
            }
        } catch {
            failure = error
        }
        self.metrics.ended(batch.count, after: .now - start)
        for transaction in batch { transaction.finish(after: failure) }
    }

    private static func commit(
        _ batch: [any WaitingTransaction],
        savepoints: Bool,
        on connection: SQLiteWritingConnection
    ) throws {
        try connection.execute("BEGIN IMMEDIATE")
        do {
            for transaction in batch {
                if savepoints {
                    try transaction.runInSavepoint(on: connection)
                } else {
                    try transaction.run(on: connection)
                }
            }
            try connection.execute("COMMIT")
        } catch  where !(error is LeftChanges) {
            if connection.isInsideTransaction { try? connection.execute("ROLLBACK") }
            throw error
        }
    }
}

/// A transaction whose caller waits.
private protocol WaitingTransaction: Sendable {
    /// Runs it.
    ///
    /// - Throws: ``LeftChanges`` when it failed and what it had changed is still there.
    func run(on connection: SQLiteWritingConnection) throws

    /// Runs it, and takes back what it had changed when it fails; throws only when the group cannot go on.
    func runInSavepoint(on connection: SQLiteWritingConnection) throws

    /// Lets the caller go on; `failure` is why the group's commit failed.
    func finish(after failure: (any Error)?)
}

private final class Transaction<Outcome: Sendable>: WaitingTransaction {
    private let body: @Sendable (any SQLConnection) throws -> Outcome
    private let continuation: CheckedContinuation<Outcome, any Error>
    private let result = Mutex<Result<Outcome, any Error>?>(nil)

    init(
        body: @escaping @Sendable (any SQLConnection) throws -> Outcome,
        continuation: CheckedContinuation<Outcome, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func run(on connection: SQLiteWritingConnection) throws {
        let before = connection.totalChanges
        let result = Result { try self.body(connection) }
        if case .failure = result, connection.totalChanges != before || !connection.isInsideTransaction {
            throw LeftChanges()
        }
        self.result.withLock { $0 = result }
    }

    func runInSavepoint(on connection: SQLiteWritingConnection) throws {
        try connection.execute("SAVEPOINT one")
        let result = Result { try self.body(connection) }
        if case .failure(let error) = result {
            // A full disk or an input/output error may have ended the whole transaction; then there is no savepoint.
            guard connection.isInsideTransaction else { throw error }
            try connection.execute("ROLLBACK TO one")
        }
        try connection.execute("RELEASE one")
        self.result.withLock { $0 = result }
    }

    func finish(after failure: (any Error)?) {
        let result = self.result.withLock { $0 }
        switch (failure, result) {
        case (nil, let result?): self.continuation.resume(with: result)
        // What it threw itself says more than that the group failed.
        case (_, .failure(let error)?): self.continuation.resume(throwing: error)
        case (let failure, _): self.continuation.resume(throwing: failure ?? CancellationError())
        }
    }
}

/// A transaction failed half-way.
private struct LeftChanges: Error {}
