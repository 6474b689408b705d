import Foundation
import HTTPClient
import RouterKitSQL

/// How long the console's pages and the metrics take over HTTP when a hundred thousand customers wrote in a week.
enum ConsolePages {
    private static let rounds = 10
    /// How long the metrics take what the database said for granted, and a little more.
    private static let freshness: Duration = .milliseconds(5_200)

    private struct Page {
        let name: String
        /// Milliseconds that it may take.
        let target: Int
        /// What is asked for in a round.
        let path: (Int) -> String
        var times: [Double] = []

        init(_ name: String, target: Int = 100, path: @escaping (Int) -> String) {
            self.name = name
            self.target = target
            self.path = path
        }

        var row: String {
            let sorted = self.times.sorted()
            let (slowest, median) = (sorted.last ?? .nan, sorted.isEmpty ? .nan : sorted[sorted.count / 2])
            let verdict = slowest <= Double(self.target) ? "met" : "missed"
            return String(format: "| %@ | %.1f | %.1f | %d, %@ |", self.name, slowest, median, self.target, verdict)
        }
    }

    static func report() async throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = folder.appending(path: "app.sqlite")
        let http = HTTPClient()
        let start = ContinuousClock.now
        let contents = try await Crowd.fill(database, through: http)
        let seconds = Int((ContinuousClock.now - start) / .seconds(1))
        var pages = Self.pages(states: try await Self.states(in: database))
        try await Self.measure(&pages, of: database, through: http)
        await http.shutdown()
        return """
            Rows: \(contents), filled in \(seconds) s.

            | page | slowest ms | median ms | target ms |
            | --- | ---: | ---: | ---: |
            \(pages.map(\.row).joined(separator: "\n"))
            """
    }

    private static func measure(_ pages: inout [Page], of database: URL, through http: HTTPClient) async throws {
        let app = try await ServedApp(database: database, http: http)
        defer { app.end() }
        for round in 0..<Self.rounds {
            // At the start, that is when it has counted what customers usually do.
            try await Task.sleep(for: Self.freshness)
            for index in pages.indices { pages[index].times.append(try await app.time(pages[index].path(round))) }
        }
    }

    /// The pages; those that show one of many things show another one in every round.
    private static func pages(states: [String]) -> [Page] {
        func phone(_ round: Int) -> String { "%2B\(Crowd.phone(round * 9_973 + 500).dropFirst())" }
        return [
            Page("`/metrics`, when the database is asked", target: 20) { _ in "/metrics" },
            Page("`/metrics`, within five seconds of that", target: 20) { _ in "/metrics" },
            Page("phone") { "/console?phone=\(phone($0))" },
            Page("conversations") { _ in "/console/conversations" },
            // The last six digits: one of all, so that all are looked at.
            Page("conversations, by part of a number") { "/console/conversations?q=\(phone($0).suffix(6))" },
            Page("conversations, by state") { "/console/conversations?state=\(states[$0 % states.count])" },
            Page("one conversation") { "/console/conversations/\(phone($0))" },
            Page("queues: messages") { _ in "/console/queues" },
            Page("queues: jobs") { _ in "/console/queues?queue=jobs" },
            Page("queues: failed turns") { _ in "/console/queues?queue=dead-letters" },
            Page("flow, with how many stand where") { _ in "/console/flow" },
            Page("overview, an hour") { _ in "/console/overview?span=hour" },
            Page("overview, a day") { _ in "/console/overview?span=day" },
            Page("overview, a week") { _ in "/console/overview?span=week" },
        ]
    }

    private static func states(in file: URL) async throws -> [String] {
        let database = try SQLiteDatabase(path: file.path)
        let states = try await database.read { connection in
            try connection.query("SELECT DISTINCT state FROM conversations ORDER BY state", [])
                .map { try $0.text("state") }
        }
        try database.close()
        return states
    }
}
