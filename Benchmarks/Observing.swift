import Assistant
import CoreMetrics
import Foundation
import Logging
import RouterKit
import RouterKitSQL

/// What logs and metrics cost a turn: engines with and without them take turns.
enum Observing {
    private static let rounds = 7
    private static let duration: Duration = .milliseconds(1_500)
    private static let metrics = SwitchedMetrics()

    /// What is written about a turn.
    private enum Side: String, CaseIterable {
        case neither
        case text = "a line of text"
        case json = "a line of JSON"
        case metrics
        case textAndMetrics = "text and metrics"
        case jsonAndMetrics = "JSON and metrics"

        var isCounted: Bool { [.metrics, .textAndMetrics, .jsonAndMetrics].contains(self) }

        /// As the assistant has it, writing to a file; `nil` for none.
        func logger(to file: FileHandle) -> Logger? {
            switch self {
            case .neither, .metrics: nil
            case .text, .textAndMetrics: Logger(label: "assistant") { LineLogHandler(label: $0, output: file) }
            case .json, .jsonAndMetrics: Logger(label: "assistant") { _ in JSONLogHandler(output: file) }
            }
        }
    }

    static func report() async throws -> String {
        MetricsSystem.bootstrap(Self.metrics)
        let file = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString).log")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let log = try FileHandle(forWritingTo: file)
        var contenders: [Contender] = []
        for side in Side.allCases {
            Self.metrics.keep(side.isCounted)
            contenders.append(try await Contender(side, on: InMemoryStore(), log: log))
        }
        let memory = try await Self.compare(contenders)
        let disk = try await Self.onDisk(Side.allCases[...], log: log)
        return """
            In memory:

            \(memory)

            In SQLite:

            \(disk)
            """
    }

    /// Opens a store for one side after the other, since what a store counts is made with it, and compares them.
    private static func onDisk(
        _ sides: ArraySlice<Side>,
        _ contenders: [Contender] = [],
        log: FileHandle
    ) async throws -> String {
        guard let side = sides.first else { return try await Self.compare(contenders) }
        Self.metrics.keep(side.isCounted)
        return try await Turns.onDisk { store in
            let contender = try await Contender(side, on: store, log: log)
            return try await Self.onDisk(sides.dropFirst(), contenders + [contender], log: log)
        }
    }

    /// An engine, and what was measured of it.
    private struct Contender {
        let side: Side
        let engine: ConversationEngine
        var results: [Load.Result] = []
        /// Microseconds of both cores for each turn.
        var efforts: [Double] = []

        /// An engine that has had a turn of each conversation, after which all that it counts is made.
        init(_ side: Side, on store: any EngineStore, log: FileHandle) async throws {
            let phones = LoggedPhone(try SecretKey(Data(count: 32).base64EncodedString()))
            var middleware = ConversationEngine.standardMiddleware(ratePerMinute: 0, label: phones.label)
            let logger = side.logger(to: log)
            if logger == nil { middleware.removeAll { $0 is RequestTagging || $0 is TurnLogging } }
            self.side = side
            self.engine = try Load.engine(
                on: store,
                middleware: middleware,
                logger: logger ?? Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }
            )
            try await self.measure("warm")
            self.results = []
            self.efforts = []
        }

        mutating func measure(_ run: String) async throws {
            let before = Self.processorTime
            let result = try await Load(conversations: 64, run: run, duration: Observing.duration).run(on: self.engine)
            self.results.append(result)
            self.efforts.append((Self.processorTime - before) / Double(result.turns))
        }

        /// What this process took of the processor until now; POSIX has it in microseconds.
        private static var processorTime: Double { Double(clock()) }

        /// The share of turns that it lost to another, round by round.
        func loss(to other: Contender) -> Double {
            1 - zip(self.results, other.results).map { Double($0.perSecond) / Double($1.perSecond) }.median
        }
    }

    private static func compare(_ contenders: [Contender]) async throws -> String {
        var contenders = contenders
        Self.metrics.close()
        let before = Self.metrics.turns ?? 0
        for round in 0..<Self.rounds {
            // Another one begins each round.
            for place in contenders.indices {
                try await contenders[(place + round) % contenders.count].measure("round\(round)")
            }
        }
        let counted = contenders.filter(\.side.isCounted).flatMap(\.results).reduce(0) { $0 + $1.turns }
        precondition(Self.metrics.turns == before + counted, "turns were counted of others than those that are to be")
        let rows = contenders.map { contender in
            let results = contender.results
            return "| \(contender.side.rawValue) | \(Int(results.map { Double($0.perSecond) }.median)) | "
                + "\(results.map(\.p50).median) / \(results.map(\.p99).median) | \(Int(contender.efforts.median)) | "
                + "\(String(format: "%.1f", 100 * contender.loss(to: contenders[0]))) % |"
        }
        return """
            | a turn with | turns/s | p50 / p99 ms | µs of processor | fewer turns |
            | --- | ---: | ---: | ---: | ---: |
            \(rows.joined(separator: "\n"))
            """
    }
}

extension [Double] {
    /// The one in the middle.
    fileprivate var median: Double { self.isEmpty ? .nan : self.sorted()[self.count / 2] }
}
