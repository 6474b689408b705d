import AssistantTestSupport
import Foundation
import RouterKitSQL
import Testing

/// The queues, the flow and the overview, of a server in which something failed.
struct QueuePagesTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func browser() async throws -> ConsoleBrowser {
        let first = try await RunningServer.console(in: self.folder)
        for text in ["plan", "gribbledygook", "confirm", "yes"] { _ = try await first.text(text) }
        first.end(with: SIGTERM)
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        try await database.transaction { connection in
            for sql in [
                "UPDATE outbox SET status = 'dead', last_error = 'the <b>provider</b> said no' WHERE position <= 2",
                "UPDATE jobs SET status = 'dead', last_error = 'the shop is shut' WHERE name = 'plan.analysis'",
            ] { try connection.execute(sql) }
        }
        try database.close()
        return ConsoleBrowser(try await RunningServer.console(in: self.folder))
    }

    /// The id behind a button.
    private func id(_ html: String, for path: String) throws -> String {
        let form = try #require(html.range(of: #"action="\#(path)""#))
        return String(try #require(html[form.upperBound...].firstMatch(of: /name="id" value="([^"]+)"/)).1)
    }

    @Test("what was given up is told with the reason, and tried again or discarded")
    func queues() async throws {
        let browser = try await self.browser()
        let dead = try await browser.page("/console/queues?queue=outbox&status=dead")
        #expect(dead.contains("the &lt;b&gt;provider&lt;/b&gt; said no") && !dead.contains("<b>provider"))
        #expect(dead.contains("dead <b>2</b>"))
        let again = try self.id(dead, for: "/console/queues/outbox/retry")
        #expect(try await browser.send(["id": again], to: "/console/queues/outbox/retry").status == 303)
        #expect(try await browser.send(["id": again], to: "/console/queues/outbox/discard").status == 409)
        let rest = try await browser.page("/console/queues?queue=outbox&status=dead")
        let other = try self.id(rest, for: "/console/queues/outbox/discard")
        #expect(try await browser.send(["id": other], to: "/console/queues/outbox/discard").status == 303)
        #expect(try await browser.page("/console/queues?status=dead&done=discarded").contains("There is nothing here."))
        _ = try await browser.page("/console/queues?status=lost", expecting: 400)
        _ = try await browser.page("/console/queues?queue=lost", expecting: 400)
    }

    @Test("what an operator does is written down with where it was done, refused or not")
    func audited() async throws {
        let browser = try await self.browser()
        let dead = try await browser.page("/console/queues?queue=outbox&status=dead")
        let message = try self.id(dead, for: "/console/queues/outbox/retry")
        _ = try await browser.send(["id": message], to: "/console/queues/outbox/retry")
        _ = try await browser.send([:], to: "/console/conversations/%2B15550001111/reset")
        _ = try await browser.server.request("/api/v1/jobs/none/retry", body: Data(), headers: [:])
        // What is looked at, or played at the simulator's phone, is nobody's business.
        _ = try await browser.send(["phone": "+15550001111", "choice": "plan"], to: "/console/phone")
        let lines = try await AppProcess.run(["audit"], environment: self.folder.database).lines
        #expect(
            lines.reversed().map { $0.split(separator: "  ").dropFirst().joined(separator: "  ") } == [
                "console 127.0.0.1  QUEUES/OUTBOX/RETRY \(message): done",
                "console 127.0.0.1  CONVERSATIONS/RESET +15550001111: done",
                "api 127.0.0.1  JOBS/RETRY none: refused: there is no dead job of this id; only a dead one can be tried "
                    + "again or discarded",
            ]
        )
    }

    @Test("jobs are told, and taken back")
    func jobs() async throws {
        let browser = try await self.browser()
        #expect(try await browser.page("/console/queues?queue=jobs&status=dead").contains("the shop is shut"))
        let waiting = try await browser.page("/console/queues?queue=jobs&status=queued")
        let id = try self.id(waiting, for: "/console/queues/jobs/cancel")
        #expect(try await browser.send(["id": id], to: "/console/queues/jobs/cancel").status == 303)
        let jobs = try await browser.server.request("/api/v1/jobs?status=cancelled").items
        #expect(jobs.contains { $0["id"] as? String == id })
        #expect(try await browser.send(["id": id], to: "/console/queues/jobs/cancel").status == 409)
    }

    @Test("the flow is drawn with everybody in it")
    func flow() async throws {
        let browser = try await self.browser()
        let html = try await browser.page("/console/flow")
        for part in [
            "<svg", #"<a href="/console/conversations?state=recipes_scheduled">"#, "1 person", "marker-end",
            "<td>any state</td>",
        ] { #expect(html.contains(part), "\(part)") }
        #expect(!html.contains("nan") && !html.contains("inf,"))
    }

    @Test("the overview counts what came and went")
    func overview() async throws {
        let browser = try await self.browser()
        for span in ["hour", "day", "week"] {
            let html = try await browser.page("/console/overview?span=\(span)")
            #expect(html.contains(#"<span class="figure">4</span> in"#), "\(span)")
            let understanding = try #require(
                html.firstMatch(of: /"figure">(\d+)<\/span> understood<.*"figure">(\d+)<\/span> not/)
            )
            #expect((Int(understanding.1) ?? 0) + (Int(understanding.2) ?? 0) == 4, "\(span)")
            // What the first server counted and kept at its end.
            #expect(html.contains(/(?s)How long turns take <small>4 turns</), "\(span)")
            #expect(
                html.contains(/"figure">[\d.]+ m?s<\/span> p50/) && html.contains(/"figure">[\d.]+ m?s<\/span> p99/)
            )
            #expect(html.contains("How long the provider takes: p50"), "\(span)")
        }
        _ = try await browser.page("/console/overview?span=year", expecting: 400)
    }

    @Test("where texts are real, nobody plays a phone", .timeLimit(.minutes(1)))
    func real() async throws {
        let settings = [
            "SMS_PROVIDER": "twilio", "SMS_FROM": "+15550100", "TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "t",
            "PUBLIC_URL": "https://dinners.example", "CONSOLE_TOKEN": "secret",
            "CREDENTIALS_KEY": Data(repeating: 7, count: 32).base64EncodedString(),
        ]
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder, settings))
        #expect(try await browser.page("/console", expecting: 401).contains("CONSOLE_TOKEN"))
        _ = try await browser.send(["token": "secret"], to: "/console/login")
        let html = try await browser.page("/console")
        #expect(html.contains("<h1>Overview</h1>") && !html.contains(">Phone</a>"))
        #expect(try await browser.send(["phone": "+15550001111", "text": "hi"], to: "/console/phone").status == 404)
    }
}
