import AssistantTestSupport
import Foundation
import ServerSupport
import Testing

/// The phone in the browser, and what it shows of what happens inside.
struct PhonePagesTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    @Test("a week is planned with buttons, and every step is told")
    func plansAWeek() async throws {
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder))
        let start = try await browser.page("/console")
        #expect(start.contains(#"name="choice" value="plan""#))
        // The return key presses a form's first button: what is typed has a form of its own.
        let typing = try #require(start.firstMatch(of: /(?s)<form class="send".*?<\/form>/))
        #expect(!typing.output.contains("choice"))
        let sent = try await browser.send(["phone": "+15550001111", "choice": "plan"], to: "/console/phone")
        #expect(sent.headers["location"] == "/console?phone=%2B15550001111")
        for choice in ["skip thursday", "confirm", "yes"] {
            _ = try await browser.send(["phone": "+15550001111", "choice": choice], to: "/console/phone")
        }
        let html = try await browser.page("/console?phone=%2B15550001111")
        for part in [
            "Your 5 dinners", "intent <b>plan</b> 100 %", "its own words were said", "analysis_sent",
            "job plan.analysis",
            "intent <b>skip</b>", #"class="bubble mine""#, #"class="bubble theirs""#, "/plans/",
        ] { #expect(html.contains(part), "\(part)") }
    }

    @Test("what people write is text, whatever it looks like")
    func escapes() async throws {
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder))
        _ = try await browser.page("/console")
        let text = #"<script>alert("1")</script> http://a.example/"onmouseover="alert(1)"#
        _ = try await browser.send(["phone": "+15550001111", "text": text], to: "/console/phone")
        let html = try await browser.page("/console?phone=%2B15550001111")
        #expect(html.contains("&lt;script&gt;alert"))
        #expect(!html.contains("<script>alert") && !html.contains(#""onmouseover"#))
    }

    @Test("the clock moves, and timers with it")
    func clock() async throws {
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder))
        func now(_ html: String) throws -> Substring { try #require(html.firstMatch(of: /Clock (\S+)/)).1 }
        let before = try now(try await browser.page("/console"))
        let moved = try await browser.send(["phone": "+15550001111", "advance": "1d"], to: "/console/clock")
        #expect(moved.status == 303)
        #expect(try now(try await browser.page("/console")) > before)
        #expect(try await browser.send(["advance": "-1d"], to: "/console/clock").status == 400)
    }

    @Test("a new number is one that nobody has texted from")
    func freshNumber() async throws {
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder))
        let answer = try await browser.server.request("/console?new=1")
        let address = try #require(answer.headers["location"])
        #expect(address.wholeMatch(of: /\/console\?phone=%2B1555\d{7}/) != nil)
        #expect(try await browser.page(address).contains("Nobody has texted"))
    }

    /// A browser that listens to what happens at a number.
    private func listener(at server: RunningServer) async throws -> RawClient {
        let client = try RawClient(port: server.port)
        let request = """
            GET /console/events?phone=%2B15550001111 HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n
            """
        client.send(Array(request.utf8))
        #expect(await Self.read(from: client, until: "retry: 500").contains("text/event-stream"))
        return client
    }

    /// What comes until it has a part, or nothing more comes.
    private static func read(from client: RawClient, until part: String?) async -> String {
        var text = ""
        while case .bytes(let bytes) = await client.read(within: 20) {
            text += String(decoding: bytes, as: UTF8.self)
            if let part, text.contains(part) { break }
        }
        return text
    }

    @Test("a stream tells what happens as it happens", .timeLimit(.minutes(2)))
    func stream() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let client = try await self.listener(at: server)
        _ = try await server.text("plan")
        let text = await Self.read(from: client, until: "event: change")
        for part in ["id: 1\nevent: journal\ndata: {", "message_received", "reply_sent"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("a stream goes on where a browser was, and ends when it is asked to", .timeLimit(.minutes(2)))
    func goesOn() async throws {
        let server = try await RunningServer.console(in: self.folder)
        _ = try await server.text("plan")
        let answer = try await server.request(
            "/console/events?phone=%2B15550001111&seconds=1",
            headers: ["Last-Event-ID": "3"]
        )
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(!text.contains("id: 3\n") && text.contains("id: 4\n"))
    }

    @Test("a server that stops does not wait for those who listen", .timeLimit(.minutes(2)))
    func stops() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let client = try await self.listener(at: server)
        #expect(server.end(with: SIGTERM) == 0)
        #expect(await Self.read(from: client, until: nil).hasSuffix("0\r\n\r\n"))
    }
}
