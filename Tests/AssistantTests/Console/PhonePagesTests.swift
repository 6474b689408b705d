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

    @Test("a stream tells what happens, and ends when it is asked to", .timeLimit(.minutes(1)))
    func stream() async throws {
        let server = try await RunningServer.console(in: self.folder)
        async let listening = server.request("/console/events?phone=%2B15550001111&seconds=4")
        // The stream tells what happens from its beginning on.
        try await Task.sleep(for: .milliseconds(500))
        _ = try await server.text("plan")
        let answer = try await listening
        #expect(answer.headers["content-type"] == "text/event-stream")
        let text = String(decoding: answer.body, as: UTF8.self)
        for part in ["id: 1\nevent: journal\ndata: {", "message_received", "reply_sent", "event: change"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let rest = try await server.request(
            "/console/events?phone=%2B15550001111&seconds=1",
            headers: ["Last-Event-ID": "3"]
        )
        #expect(!String(decoding: rest.body, as: UTF8.self).contains("id: 3\n"))
        #expect(String(decoding: rest.body, as: UTF8.self).contains("id: 4\n"))
    }

    @Test("a server that stops does not wait for those who listen", .timeLimit(.minutes(1)))
    func stops() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let listening = Task { try await server.request("/console/events?phone=%2B15550001111") }
        try await Task.sleep(for: .milliseconds(500))
        let start = ContinuousClock.now
        #expect(server.end(with: SIGTERM) == 0)
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(try await listening.value.status == 200)
    }
}
