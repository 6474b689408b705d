import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// Turns a second in process: how many conversations at once, and where they are kept.
enum Turns {
    static func report() async throws -> String {
        var rows: [String] = []
        for conversations in [1, 8, 64, 256] {
            let memory = try await Load(conversations: conversations).run(on: InMemoryStore())
            let sqlite = try await Self.onDisk { try await Load(conversations: conversations).run(on: $0) }
            rows.append(
                "| \(conversations) | \(memory.perSecond) | \(memory.p50) / \(memory.p99) | \(sqlite.perSecond) | "
                    + "\(sqlite.p50) / \(sqlite.p99) | \(Double(sqlite.perSecond * 100 / memory.perSecond) / 100) |"
            )
        }
        return """
            | conversations at once | memory, turns/s | p50 / p99 ms | SQLite, turns/s | p50 / p99 ms | of memory |
            | ---: | ---: | ---: | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }

    /// Runs `body` on a store in a new file that is gone afterwards.
    static func onDisk<Outcome>(_ body: nonisolated(nonsending) (SQLStore) async throws -> Outcome) async throws
        -> Outcome
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "app.sqlite").path)
        let outcome = try await body(SQLStore(database))
        try database.close()
        return outcome
    }
}
