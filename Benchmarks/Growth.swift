import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// What a turn costs when much is stored: a million conversations instead of a thousand, and a journal of 100,000 events.
enum Growth {
    private static let rounds = 3

    static func conversations() async throws -> String {
        try await Turns.onDisk { small in
            try await Turns.onDisk { large in
                let small = try Load.engine(on: small)
                let large = try Load.engine(on: large)
                // Replies are sent as in the app, else the outbox would grow with what is stored.
                let senders = [small, large].map(Self.sender)
                return try await withThrowingDiscardingTaskGroup { group in
                    for sender in senders { group.addTask { await sender.run() } }
                    defer { for sender in senders { sender.stop() } }
                    return try await Self.compare(Side(small, stored: 1_000), Side(large, stored: 1_000_000))
                }
            }
        }
    }

    private static func sender(of engine: ConversationEngine) -> OutboxSender {
        var configuration = OutboxSender.Configuration()
        configuration.maximumInFlight = 256
        return OutboxSender(
            engine: engine,
            transport: InstantTransport(),
            configuration: configuration,
            logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// A provider that takes every message at once.
    private struct InstantTransport: MessageTransport {
        func send(_ message: OutgoingMessage) async throws -> String { "\(message.id)" }
    }

    /// A store that is filled, and what was measured on it.
    private struct Side {
        let stored: Int
        let engine: ConversationEngine
        var results: [Load.Result] = []

        init(_ engine: ConversationEngine, stored: Int) async throws {
            self.stored = stored
            self.engine = engine
            try await Self.fill(self.engine, with: stored)
        }

        /// One message from each phone, 256 at a time.
        private static func fill(_ engine: ConversationEngine, with count: Int) async throws {
            try await withThrowingTaskGroup { group in
                for worker in 0..<256 {
                    group.addTask {
                        for phone in stride(from: worker, to: count, by: 256) {
                            _ = try await engine.receive(Load.message("fill-\(phone)", from: phone))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        mutating func measure(round: Int) async throws {
            let stored = self.stored
            // The same phones in any order: a linear congruential walk (Knuth's constants), so that no cache helps.
            let load = Load(
                conversations: 64,
                phone: { customer, message in
                    let seed = UInt64(customer) &* 1_000_003 &+ UInt64(message)
                    return Int((seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407) >> 33) % stored
                },
                run: "round\(round)"
            )
            self.results.append(try await load.run(on: self.engine))
        }

        var median: Load.Result { self.results.sorted { $0.perSecond < $1.perSecond }[self.results.count / 2] }
    }

    private static func compare(_ small: Side, _ large: Side) async throws -> String {
        var (small, large) = (small, large)
        let before = Self.residentMegabytes
        for round in 0..<Self.rounds {
            try await small.measure(round: round)
            try await large.measure(round: round)
        }
        let ratio = Double(small.median.perSecond) / Double(large.median.perSecond)
        func row(_ side: Side, _ ratio: Double) -> String {
            let result = side.median
            return "| \(side.stored) | \(result.perSecond) | \(result.p50) / \(result.p99) | "
                + "\((ratio * 100).rounded() / 100) × |"
        }
        return """
            | stored conversations | turns/s | p50 / p99 ms | a turn's cost |
            | ---: | ---: | ---: | ---: |
            \(row(small, 1))
            \(row(large, ratio))

            Resident memory with both stores open, each with its cache of 10,000 contexts: \(before) MB after they were filled,
            \(Self.residentMegabytes) MB in the end.
            """
    }

    /// One conversation at a time sends a thousand messages, once with a short journal and once with a long one.
    static func journal() async throws -> String {
        try await Turns.onDisk { store in
            let engine = try Load.engine(on: store)
            // Three events a turn: the message, the data and the reply.
            for number in 0..<Self.longJournal / 3 {
                _ = try await engine.receive(Load.message("long-\(number)", from: 0))
            }
            var (short, long): ([Double], [Double]) = ([], [])
            for round in 0..<Self.rounds {
                short.append(try await Self.microseconds(engine, phone: 1 + round, run: "short\(round)"))
                long.append(try await Self.microseconds(engine, phone: 0, run: "long\(round)"))
            }
            let (first, second) = (short.sorted()[Self.rounds / 2], long.sorted()[Self.rounds / 2])
            let key = ConversationKey(phone: try PhoneNumber("+15551000000"))
            let events = try await store.load(key)?.lastSequence ?? 0
            return """
                | events in the journal | a turn | to a new conversation |
                | ---: | ---: | ---: |
                | 1 to 900 | \(Int(first)) µs | 1 × |
                | \(events) | \(Int(second)) µs | \((second / first * 100).rounded() / 100) × |
                """
        }
    }

    private static let longJournal = 100_000

    private static func microseconds(_ engine: ConversationEngine, phone: Int, run: String) async throws -> Double {
        let count = 300
        let start = ContinuousClock.now
        for number in 0..<count {
            _ = try await engine.receive(Load.message("\(run)-\(number)", from: phone))
        }
        return (ContinuousClock.now - start) / .microseconds(1) / Double(count)
    }

    /// What the process has in memory, from `/proc/self/status`.
    static var residentMegabytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
