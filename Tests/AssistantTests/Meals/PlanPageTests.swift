import AssistantTestSupport
import Foundation
import Testing

/// The plan's page, as the program serves it.
struct PlanPageTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// The path in the link of a confirmation.
    private func confirm(_ server: RunningServer) async throws -> String {
        for text in ["plan", "confirm"] { _ = try await server.text(text) }
        let replies = try await server.text("yes")["replies"] as? [String] ?? []
        let link = try #require(
            replies.joined(separator: "\n").firstMatch(of: /https:\/\/dinners\.example(\/plans\/\S+)/)
        )
        return String(link.1)
    }

    @Test("shows the dinners, what to buy, every recipe and how to keep it, to whoever has the address")
    func shows() async throws {
        let settings = try await self.folder.learnedDatabase.merging(["PUBLIC_URL": "https://dinners.example/"]) { $1 }
        let server = try await RunningServer(settings)
        let path = try await self.confirm(server)
        let page = try await server.request(path)
        #expect(page.status == 200)
        #expect(page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.headers["cache-control"] == "private, no-store")
        #expect(page.headers["referrer-policy"] == "no-referrer")
        let html = String(decoding: page.body, as: UTF8.self)
        for part in ["Coconut chicken curry", "Monday", "To buy", "curry powder", "Method", "Leftovers", "days"] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(!html.contains("{{"))
        #expect(!html.contains("+1555"))

        // It stays where it is, and follows what the customer changes.
        _ = try await server.text("undo")
        _ = try await server.text("skip monday")
        let changed = try await server.request(path)
        #expect(changed.status == 200)
        #expect(!String(decoding: changed.body, as: UTF8.self).contains("Coconut chicken curry"))
        for wrong in ["/plans/", "/plans/\(String(repeating: "a", count: 24))", "/plans/..%2f..%2fetc", path + "x"] {
            #expect(try await server.request(wrong).status == 404)
        }
        let later = Data(#"{"advance":"900h"}"#.utf8)
        _ = try await server.request("/api/v1/simulator/clock", body: later)
        #expect(try await server.request(path).status == 404)
    }
}
