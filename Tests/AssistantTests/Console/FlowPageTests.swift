import AssistantTestSupport
import Foundation
import Testing

/// The flow on a server: where people give up, and what the tests walked.
struct FlowPageTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    /// A state's row of the table, without its marks.
    private func row(_ state: String, in html: String) throws -> [String] {
        let table = try #require(html.range(of: "<h2>States</h2>"))
        let rows = html[table.upperBound...].split(separator: "<tr>").map { $0.replacing(/<a [^>]*>|<\/a>/, with: "") }
        let row = try #require(rows.first { $0.hasPrefix("<td>\(state)</td>") })
        return row.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.1) }
    }

    private func advance(_ server: RunningServer, by interval: String) async throws {
        _ = try await server.request("/api/v1/simulator/clock", body: Data(#"{"advance":"\#(interval)"}"#.utf8))
    }

    @Test("who has a plan in hand and is silent for a day gave up, and is found behind the number")
    func silent() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let browser = ConsoleBrowser(server)
        for text in ["plan", "skip thursday"] { _ = try await server.text(text) }
        _ = try await server.text("help", from: "+15550002222")
        try await self.advance(server, by: "23h")
        #expect(try self.row("modifying", in: try await browser.page("/console/flow"))[2...3] == ["1", ""])
        try await self.advance(server, by: "2h")
        for text in ["plan", "skip thursday"] { _ = try await server.text(text, from: "+15550003333") }
        let html = try await browser.page("/console/flow")
        #expect(try self.row("modifying", in: html)[2...3] == ["2", "1"])
        #expect(try self.row("idle", in: html)[2...3] == ["1", ""], "who is idle gave nothing up")
        #expect(html.contains("2 people, <tspan class=\"silent\">1 silent</tspan>"))
        let path = "/console/conversations?state=modifying&silent=1d"
        #expect(html.contains("<a href=\"\(path.replacing("&", with: "&amp;"))\">1</a>"))
        let list = try await browser.page(path)
        #expect(list.contains("+15550001111") && !list.contains("+15550003333") && !list.contains("+15550002222"))
        #expect(list.contains(#"<option value="1d" selected>"#))
        #expect(try await browser.page("/console/conversations?silent=25h").contains("+15550002222"))
        _ = try await browser.page("/console/conversations?silent=long", expecting: 400)
    }

    @Test("what no test walked is marked, where a run of tests is known")
    func walked() async throws {
        let file = self.folder.url.appending(path: "walked.txt")
        try "idle plan analyzing\n= analyzing\n".write(to: file, atomically: true, encoding: .utf8)
        let server = try await RunningServer.console(in: self.folder, ["FLOW_WALKED": file.path()])
        let html = try await ConsoleBrowser(server).page("/console/flow")
        #expect(html.contains("the tests walked 2 of 10 states and 1 of "))
        #expect(try self.row("analyzing", in: html).last == "")
        #expect(try self.row("modifying", in: html).last == "not walked")
        for (trigger, state, isMarked) in [("plan", "analyzing", false), ("swap", "modifying", true)] {
            let way = "<td>any state</td><td>\(trigger)</td><td>\(state)</td>"
            let row = try #require(html.split(separator: "<tr>").first { $0.hasPrefix(way) })
            #expect(row.contains("not walked") == isMarked, "\(way)")
        }
        #expect(html.contains(/class="edge[^"]* unwalked"[^>]*><title>[^<]*no test walked it on [^<]*swap/))
        #expect(!html.contains("FLOW_WALKED"))
    }

    @Test("where no run of tests is known the page says how it would be", arguments: [[:], ["FLOW_WALKED": ""]])
    func unknown(settings: [String: String]) async throws {
        let server = try await RunningServer.console(in: self.folder, settings)
        let html = try await ConsoleBrowser(server).page("/console/flow")
        #expect(html.contains("FLOW_WALKED=.build/flow-coverage.txt"))
        #expect(!html.contains("unwalked") && !html.contains("<th>Tests</th>"))
    }
}
