import AssistantTestSupport
import Foundation
import Testing

/// A text to everybody, on the built program.
struct BroadcastTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func post(_ path: String, _ body: String, _ server: RunningServer) async throws -> RunningServer.Answer {
        try await server.request("/api/v1/broadcasts\(path)", body: Data(body.utf8))
    }

    private func until(_ status: String, _ server: RunningServer) async throws -> [String: Any] {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            if let item = try await server.request("/api/v1/broadcasts").items.first,
                item["status"] as? String == status
            {
                return item
            }
        }
        throw UnexpectedAnswer("the broadcast is not \(status)")
    }

    @Test("tells everybody once who may be told, after a dry run that tells nobody, and over a kill")
    func tells() async throws {
        let settings = try await self.folder.learnedDatabase.merging(["QUIET_HOURS": "off"]) { $1 }
        let server = try await RunningServer(settings)
        for number in 1...120 { _ = try await server.text("hello", from: "+1555000\(1_000 + number)") }
        _ = try await server.text("stop", from: "+15550001001")
        let text =
            #"{"text":"Boxes come a day later this week, \u201csorry\u201d: the road is closed, and we drive around the hill!""#
        let dry = try await self.post("", text + #","dry_run":true}"#, server).json
        #expect(dry["recipients"] as? Int == 119 && dry["opted_out"] as? Int == 1 && dry["segments"] as? Int == 1)
        #expect(
            dry["messages"] as? [String] == [
                "Boxes come a day later this week, \"sorry\": the road is closed, and we drive around the hill!"
            ]
        )
        #expect(try await server.request("/api/v1/broadcasts").items.isEmpty)

        #expect(try await self.post("", text + "}", server).status == 202)
        _ = server.end(with: SIGKILL)
        let again = try await RunningServer(settings)
        let done = try await self.until("finished", again)
        var told: [String] = []
        var next: String? = ""
        while let page = next {
            let answer = try await again.request("/api/v1/outbox?limit=200" + (page.isEmpty ? "" : "&after=\(page)"))
                .json
            let items = answer["items"] as? [[String: Any]] ?? []
            told += items.filter { ($0["text"] as? String)?.hasPrefix("Boxes come") == true }
                .compactMap { $0["to"] as? String }
            next = answer["next"] as? String
        }
        #expect(told.count == 119 && Set(told).count == 119 && !told.contains("+15550001001"))
        #expect((done["queued"] as? Int ?? 0) <= 119)
    }

    @Test("waits while it is paused, and for who is asleep")
    func waits() async throws {
        // All hours but one are quiet, and that one is not now.
        let hour = Calendar.current.dateComponents(in: .gmt, from: Date()).hour ?? 0
        let quiet = "\((hour + 23) % 24)-\((hour + 22) % 24)"
        let settings = try await self.folder.learnedDatabase
            .merging(["QUIET_HOURS": quiet, "TIME_ZONE": "UTC"]) { $1 }
        let server = try await RunningServer(settings)
        _ = try await server.text("hello")
        let id = try #require(try await self.post("", #"{"text":"News"}"#, server).json["id"] as? String)
        #expect(try await self.post("/\(id)/pause", "", server).json["status"] as? String == "paused")
        #expect(try await self.post("/\(id)/pause", "", server).status == 409)
        #expect(try await self.post("/\(id)/resume", "", server).json["status"] as? String == "running")
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"22h"}"#.utf8))
        #expect(try await self.until("finished", server)["queued"] as? Int == 1)
        #expect(try await self.post("/nothing/cancel", "", server).status == 409)
        for wrong in ["", "{}", #"{"text":" "}"#, #"{"text":"x","active_days":0}"#] {
            #expect(try await self.post("", wrong, server).status == 400)
        }
    }
}
