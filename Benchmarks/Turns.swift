import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// Turns a second in process: how many conversations at once, and where they are kept.
enum Turns {
    static func report() async throws -> String {
        var rows: [String] = []
        for conversations in [1, 8, 64, 256] {
            let memory = try await Self.measure(InMemoryStore(), conversations: conversations)
            let sqlite = try await Self.onDisk { try await Self.measure($0, conversations: conversations) }
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

    struct Result {
        let perSecond: Int
        let p50: Double
        let p99: Double
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

    /// Sends messages for three seconds, each conversation one after the other, after half a second to warm up.
    static func measure(
        _ store: any EngineStore,
        conversations: Int,
        phone: @escaping @Sendable (Int, Int) -> Int = { conversation, _ in conversation }
    ) async throws -> Result {
        let engine = ConversationEngine(
            catalogue: try ModuleCatalogue([EchoModule()]),
            store: store,
            middleware: ConversationEngine.standardMiddleware(ratePerMinute: 0),
            logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
        )
        let start = ContinuousClock.now
        let warm = start + .milliseconds(500)
        let end = warm + .seconds(3)
        let sorted = try await withThrowingTaskGroup(of: [Double].self) { group in
            for conversation in 0..<conversations {
                group.addTask {
                    var mine: [Double] = []
                    var number = 0
                    while ContinuousClock.now < end {
                        let sent = ContinuousClock.now
                        number += 1
                        let message = InboundMessage(
                            id: MessageID(provider: "benchmark", rawValue: "\(conversation)-\(number)"),
                            from: try PhoneNumber("+1555\(1_000_000 + phone(conversation, number))"),
                            text: "echo this please",
                            receivedAt: Date()
                        )
                        _ = try await engine.receive(message)
                        if sent >= warm { mine.append((ContinuousClock.now - sent) / .milliseconds(1)) }
                    }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        func percentile(_ share: Double) -> Double {
            let index = min(sorted.count - 1, Int(Double(sorted.count) * share))
            return index < 0 ? .nan : (sorted[index] * 100).rounded() / 100
        }
        return Result(perSecond: sorted.count / 3, p50: percentile(0.5), p99: percentile(0.99))
    }
}

/// Answers, and counts in its data how often: a turn with a message, a change of data and a reply.
struct EchoModule: HandlerModule, MessageHandler {
    let name: ModuleName = "echo"
    let intent = Intent(rawValue: "echo")

    private struct Count: ModuleData {
        static let name = "echo"
        var count = 0
    }

    func register(in module: inout ModuleRegistration) {
        module.declare(IntentDefinition(self.intent, summary: "Echo.", keywords: ["echo"]))
        module.add(self)
    }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        var count = turn[Count.self] ?? Count()
        count.count += 1
        turn[Count.self] = count
        return "echo \(count.count)"
    }
}
