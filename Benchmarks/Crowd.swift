import Foundation
import HTTPClient
import RouterKitSQL

/// A database of a week in which many customers wrote: some dozens of conversations that the assistant held, copied with
/// other numbers, ids and times.
///
/// What is stored about customers' meals beside their conversations is not copied.
enum Crowd {
    static let conversations = 100_000

    /// The number of the customer who was the so-many-th to write.
    static func phone(_ number: Int) -> String { "+1555\(2_000_000 + number * 61_803 % Self.conversations)" }

    /// What the customers write whose conversations are copied; each breaks off after another text.
    private static let texts = [
        [
            "hi", "plan", "swap 2", "A", "oops", "skip thursday", "how much is delivery?", "yes", "confirm", "yes",
            "recipes now", "loved 2",
        ],
        [
            "plan", "not feeling it", "remove the salmon", "undo", "purple monkeys", "confirm", "no", "swap 1", "B",
            "help", "confirm", "yes",
        ],
        [
            "plan", "why", "shopping list", "we are 4", "no mushrooms", "confirm", "yes", "plan", "no", "recipes now",
            "loved 2", "start over",
        ],
        [
            "hello", "what can you do", "plan", "skip friday", "skip monday", "undo", "what does it cost", "swap 3",
            "C", "ok", "confirm", "yes",
        ],
    ]

    /// Fills a new database, and says what it holds.
    static func fill(_ path: URL, through http: HTTPClient) async throws -> String {
        try await Self.hold(in: path, through: http)
        let database = try SQLiteDatabase(path: path.path)
        // The models are conversations, too.
        let copies = Self.conversations - Self.texts.joined().count
        try await database.transaction { connection in
            try connection.execute("PRAGMA cache_size = -400000")
            for statement in CrowdStatements.models(copies: copies) { try connection.execute(statement) }
        }
        for first in stride(from: 0, to: copies, by: 25_000) {
            try await database.transaction { connection in
                for statement in CrowdStatements.copies(first..<first + 25_000) { try connection.execute(statement) }
            }
        }
        let rows = try await database.read { connection in
            try ["conversations", "events", "received_messages", "outbox", "jobs"].map { table in
                let count = try connection.query("SELECT COUNT(*) AS n FROM \(table)", []).first?.integer("n") ?? 0
                return "\(count) in \(table)"
            }
        }
        try database.close()
        let size = try FileManager.default.attributesOfItem(atPath: path.path)[.size] as? Int ?? 0
        return "\(rows.joined(separator: ", ")); \(size >> 20) MB"
    }

    private static func hold(in path: URL, through http: HTTPClient) async throws {
        let app = try await ServedApp(database: path, http: http)
        defer { app.end() }
        try await withThrowingDiscardingTaskGroup { group in
            for (number, texts) in Self.texts.enumerated() {
                for count in 1...texts.count {
                    group.addTask {
                        let phone = "+1555\(9_000_000 + 100 * number + count)"
                        for text in texts.prefix(count) { try await app.text(text, from: phone) }
                    }
                }
            }
        }
    }
}
