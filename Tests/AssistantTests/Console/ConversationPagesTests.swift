import AssistantTestSupport
import Foundation
import Testing

/// The list of conversations, one of them with its past, and what an operator does to it.
struct ConversationPagesTests {
    private let folder: TemporaryFolder
    private static let path = "/console/conversations/%2B15550001111"

    init() throws { self.folder = try TemporaryFolder() }

    /// A console on a server where a week was planned and changed.
    private func browser() async throws -> ConsoleBrowser {
        let server = try await RunningServer.console(in: self.folder)
        for text in ["plan", "skip thursday", "undo"] { _ = try await server.text(text) }
        return ConsoleBrowser(server)
    }

    private func state(_ browser: ConsoleBrowser, _ key: String = "%2B15550001111") async throws -> String? {
        try await browser.server.request("/api/v1/conversations/\(key)").json["state"] as? String
    }

    @Test("the list has those first who wrote last, and is searched by number and state")
    func list() async throws {
        let browser = try await self.browser()
        _ = try await browser.server.text("help", from: "+15550002222")
        let all = try await browser.page("/console/conversations")
        let first = try #require(all.range(of: "+15550002222"))
        #expect(first.lowerBound < (try #require(all.range(of: "+15550001111"))).lowerBound)
        let numbers = try await browser.page("/console/conversations?q=000%201111")
        #expect(numbers.contains("+15550001111") && !numbers.contains("+15550002222"))
        let idle = try await browser.page("/console/conversations?state=idle")
        #expect(!idle.contains("+15550001111") && idle.contains("+15550002222"))
        let hostile = try await browser.page("/console/conversations?q=%22%3E%3Cscript%3E")
        #expect(!hostile.contains("<script>") && hostile.contains("&quot;&gt;&lt;script&gt;"))
        _ = try await browser.page("/console/conversations?after=x", expecting: 400)
    }

    @Test("a conversation is told with its replies, and stands as it stood at any event")
    func moments() async throws {
        let browser = try await self.browser()
        let html = try await browser.page(Self.path)
        for part in ["“skip thursday”", "analysis_sent", "sent</small>", "Remembered:", "type=\"range\""] {
            #expect(html.contains(part), "\(part)")
        }
        let first = try await browser.page("\(Self.path)?at=1")
        #expect(first.contains("event 1 of") || first.contains("<output>1</output>"))
        #expect(first.contains("<dd>idle</dd>") && first.contains(#"rel="next""#) && !first.contains(#"rel="prev""#))
        #expect(!first.contains("Remembered:"))
        _ = try await browser.page("/console/conversations/%2B19990000000", expecting: 404)
        _ = try await browser.page("/console/conversations/nobody", expecting: 404)
    }

    @Test("a copy goes on from a turn, and leaves the original as it is")
    func forks() async throws {
        let browser = try await self.browser()
        let html = try await browser.page(Self.path)
        let turns = html.matches(of: /name="at" value="(\d+)"/).map { String($0.1) }
        let before = try await browser.server.request("/api/v1/conversations/%2B15550001111/events?limit=500").items
        // The turn of the skip, before it was undone: the last but one.
        let answer = try await browser.send(["at": turns[1]], to: "\(Self.path)/fork")
        let address = try #require(answer.headers["location"])
        let key = try #require(address.split(separator: "=").last.map(String.init))
        #expect(try await browser.page(address).contains("skip thursday"))
        let number = try #require(key.removingPercentEncoding)
        let undone = try await browser.server.text("undo", from: number)
        #expect(undone["intent"] as? String == "undo")
        #expect((undone["replies"] as? [String])?.first?.contains("Thursday") == true)
        let after = try await browser.server.request("/api/v1/conversations/%2B15550001111/events?limit=500").items
        #expect(before.count == after.count)
        #expect(browser.server.end(with: SIGTERM) == 0)
        let verified = try await AppProcess.run(["replay", "--verify-all"], environment: self.folder.database)
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }

    @Test("a conversation that was taken over is silent until it is released")
    func takesOver() async throws {
        let browser = try await self.browser()
        _ = try await browser.page(Self.path)
        #expect(try await browser.send(["text": "Hi"], to: "\(Self.path)/say").status == 409)
        _ = try await browser.send([:], to: "\(Self.path)/take-over")
        #expect(try await browser.server.text("help")["replies"] as? [String] == [])
        let said = "<b>Anna</b> here: your box comes at six."
        let answer = try await browser.send(["text": said], to: "\(Self.path)/say")
        #expect(answer.headers["location"] == "\(Self.path)?done=said")
        let html = try await browser.page("\(Self.path)?done=said")
        #expect(html.contains("&lt;b&gt;Anna&lt;/b&gt; here") && !html.contains("<b>Anna"))
        #expect(html.contains("Your message is on its way.") && html.contains("“help”"))
        _ = try await browser.send([:], to: "\(Self.path)/release")
        #expect(try await browser.server.text("help")["replies"] as? [String] != [])
    }

    @Test("a message is sent again, and a conversation begins anew")
    func stepsIn() async throws {
        let browser = try await self.browser()
        let html = try await browser.page(Self.path)
        let id = try #require(html.firstMatch(of: /name="id" value="([^"]+)"/))
        let before = try await browser.server.request("/api/v1/outbox?limit=500").items
        #expect(try await browser.send(["id": String(id.1)], to: "\(Self.path)/resend").status == 303)
        let after = try await browser.server.request("/api/v1/outbox?limit=500").items
        #expect(after.count == before.count + 1)
        #expect(
            after.first?["text"] as? String == before.first { $0["id"] as? String == String(id.1) }?["text"] as? String
        )
        #expect(try await browser.send([:], to: "\(Self.path)/reset").status == 303)
        #expect(try await self.state(browser) == "idle")
        #expect(try await browser.server.text("plan")["state"] as? String == "analysis_sent")
    }
}
