import AssistantTestSupport
import Foundation
import Testing

/// What supervisors and Prometheus see of the program in a process of its own.
struct ObservingTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// The value of a series, as the text says it.
    private func value(_ series: String, of server: RunningServer) async throws -> Double? {
        let answer = try await server.request("/metrics")
        #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        return String(decoding: answer.body, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix(series + " ") }.flatMap { Double($0.dropFirst(series.count + 1)) }
    }

    @Test("counts what came, what was understood, how long it took, and what waits")
    func counts() async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        _ = try await server.text("plan", from: "+15550001111")
        _ = try await server.text("purple elephants", from: "+15550002222")
        // What waits is looked at when the metrics are first asked for, and not again for five seconds.
        while try await server.request("/api/v1/outbox").items.contains(where: { $0["status"] as? String != "sent" }) {
            try await Task.sleep(for: .milliseconds(20))
        }
        let expected: [(String, Double)] = [
            (#"sms_received_total{provider="simulator"}"#, 2), ("active_conversations", 2),
            (#"routerkit_classifications_total{stage="none"}"#, 1),
            (#"routerkit_classifications_total{stage="keyword"}"#, 1),
            (#"routerkit_handler_seconds_count{module="plan"}"#, 1), ("routerkit_turn_seconds_count", 2),
            (#"routerkit_jobs_done_total{job="plan.analysis"}"#, 1), (#"cart_scrape_seconds_count{outcome="read"}"#, 1),
            (#"routerkit_dead_letters{kind="turn"}"#, 0), ("routerkit_outbox_depth", 0),
            ("routerkit_provider_circuit_open", 0), (#"sms_sent_total{outcome="sent"}"#, 3),
        ]
        for (series, number) in expected {
            #expect(try await self.value(series, of: server) == number, "\(series)")
        }
        #expect((try await self.value("routerkit_commit_batch_size_count", of: server) ?? 0) >= 3)
    }

    @Test("says no number and no text, and only to whom may operate")
    func isPrivate() async throws {
        let server = try await RunningServer(self.folder.learnedDatabase.merging(["CONSOLE_TOKEN": "secret"]) { $1 })
        _ = try await server.text("purple elephants", from: "+15550007342")
        let text = String(decoding: try await server.request("/metrics").body, as: UTF8.self)
        #expect(!text.contains("7342") && !text.contains("elephants"))
        let proxied = ["X-Forwarded-For": "203.0.113.9"]
        #expect(try await server.request("/metrics", headers: proxied).status == 401)
        let right = proxied.merging(["Authorization": "Bearer secret"]) { $1 }
        #expect(try await server.request("/metrics", headers: right).status == 200)
    }

    @Test("says of each thing whether it is ready")
    func ready() async throws {
        let server = try await RunningServer(self.folder.learnedDatabase)
        let answer = try await server.request("/health/ready")
        #expect(answer.status == 200)
        let checks = try #require(try answer.json["checks"] as? [String: String])
        #expect(Set(checks.keys) == ["schema", "database", "jobs", "outbox", "provider", "dead_letters"])
        #expect(Set(checks.values) == ["ok"])
        #expect(try answer.json["status"] as? String == "ok")
    }
}
