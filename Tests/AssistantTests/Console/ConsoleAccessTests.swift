import AssistantTestSupport
import Crypto
import Foundation
import Testing

@testable import Assistant

/// Who gets into the console, and what a form has to carry.
struct ConsoleAccessTests {
    private let folder: TemporaryFolder
    /// As if a proxy had passed the request on: not from this machine.
    private static let elsewhere = ["X-Forwarded-For": "203.0.113.9"]
    private static let pages = ["/console", "/console/events?seconds=1"]

    init() throws { self.folder = try TemporaryFolder() }

    @Test("with the simulator, whoever is on this machine needs no login")
    func loopback() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let answer = try await server.request("/console")
        #expect(answer.status == 200)
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers["cache-control"] == "private, no-store")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        let html = String(decoding: answer.body, as: UTF8.self)
        #expect(!html.contains("<style") && !html.contains(" style=") && !html.contains("onclick"))
    }

    @Test("a name that leads here is not this machine, whoever has it lead here")
    func rebinding() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let answer = try await server.request("/console", headers: ["Host": "evil.example:\(server.port)"])
        #expect(answer.status == 401)
        #expect(try await server.request("/console", headers: ["Host": "localhost:\(server.port)"]).status == 200)
    }

    @Test("nobody else sees anything but the page to log in on", arguments: pages)
    func closed(path: String) async throws {
        let server = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "secret"])
        _ = try await server.text("help")
        let answer = try await server.request(path, headers: Self.elsewhere)
        #expect(answer.status == 401)
        let html = String(decoding: answer.body, as: UTF8.self)
        #expect(html.contains("CONSOLE_TOKEN") && !html.contains("+1555"))
    }

    @Test("the token opens a session, which ends when it is logged out")
    func session() async throws {
        let server = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "secret"])
        let browser = ConsoleBrowser(server)
        browser.headers = Self.elsewhere
        #expect(try await browser.send(["token": "wrong"], to: "/console/login").status == 401)
        #expect(browser.cookie == nil)
        let entry = try await browser.send(["token": "secret", "target": "/console?a=b"], to: "/console/login")
        #expect(entry.status == 303)
        #expect(entry.headers["location"] == "/console?a=b")
        let cookie = try #require(browser.cookie)
        for part in ["HttpOnly", "SameSite=Strict", "Path=/console", "Max-Age=43200"] {
            #expect(cookie.contains(part), "\(cookie)")
        }
        #expect(!cookie.contains("Secure"))
        #expect(try await browser.page("/console").contains("Log out"))
        _ = try await browser.send([:], to: "/console/logout")
        browser.forget()
        let old = ["Cookie": String(cookie.prefix { $0 != ";" })].merging(Self.elsewhere) { $1 }
        #expect(try await server.request("/console", headers: old).status == 401)
    }

    @Test("a session outlives a restart, and ends with another token")
    func restart() async throws {
        let first = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "secret"])
        let browser = ConsoleBrowser(first)
        _ = try await browser.send(["token": "secret"], to: "/console/login")
        let cookie = String(try #require(browser.cookie).prefix { $0 != ";" })
        first.end(with: SIGTERM)
        let headers = Self.elsewhere.merging(["Cookie": cookie]) { $1 }
        let second = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "secret"])
        #expect(try await second.request("/console", headers: headers).status == 200)
        second.end(with: SIGTERM)
        let third = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "another"])
        #expect(try await third.request("/console", headers: headers).status == 401)
    }

    @Test("behind https the cookie says so")
    func secure() async throws {
        let settings = ["CONSOLE_TOKEN": "secret", "PUBLIC_URL": "https://dinners.example"]
        let browser = ConsoleBrowser(try await RunningServer.console(in: self.folder, settings))
        _ = try await browser.send(["token": "secret"], to: "/console/login")
        #expect(try #require(browser.cookie).contains("Secure"))
    }

    @Test("guesses are limited", .timeLimit(.minutes(2)))
    func guesses() async throws {
        let server = try await RunningServer.console(in: self.folder, ["CONSOLE_TOKEN": "secret"])
        let browser = ConsoleBrowser(server)
        var answer = try await browser.send(["token": "wrong"], to: "/console/login")
        // Where other tests take their time, some are forgotten meanwhile.
        while answer.status == 401 { answer = try await browser.send(["token": "wrong"], to: "/console/login") }
        #expect(answer.status == 429)
        #expect(answer.headers["retry-after"] == "60")
        #expect(String(decoding: answer.body, as: UTF8.self).contains("too many guesses"))
    }

    @Test("of an address, so many guesses a minute are looked at, right or wrong")
    func buckets() throws {
        let sessions = ConsoleSessions(token: "secret", key: .init(size: .bits256))
        let now = Date(timeIntervalSince1970: 1_000_000)
        for _ in 0..<5 { #expect(try sessions.open(with: "wrong", from: "a", at: now) == nil) }
        #expect(throws: ProblemDetails.self) { try sessions.open(with: "secret", from: "a", at: now) }
        #expect(try sessions.open(with: "secret", from: "b", at: now) != nil)
        #expect(try sessions.open(with: "secret", from: "a", at: now + 12.5) != nil)
        #expect(throws: ProblemDetails.self) { try sessions.open(with: "secret", from: "a", at: now + 13) }
    }

    @Test("a form that comes from elsewhere is refused and does nothing")
    func forgery() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let browser = ConsoleBrowser(server)
        let form = ["phone": "+15550001111", "text": "help"]
        #expect(try await browser.send(form, to: "/console/phone", token: "").status == 403)
        #expect(try await browser.send(form, to: "/console/phone", token: "00").status == 403)
        _ = try await browser.page("/console")
        for (name, value) in ["Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"] {
            browser.headers = [name: value]
            #expect(try await browser.send(form, to: "/console/phone").status == 403, "\(name)")
        }
        browser.headers = [:]
        #expect(try await server.request("/api/v1/conversations").items.isEmpty)
        #expect(try await browser.send(form, to: "/console/phone").status == 303)
        #expect(try await server.request("/api/v1/conversations").items.count == 1)
    }

    @Test(
        "a login leads to pages of the console and nowhere else",
        arguments: [
            "https://evil.example", "//evil.example", "/console\\evil", "/consoles", "/console/events?phone=1", "",
        ]
    )
    func targets(target: String) { #expect(LoginPage.safe(target) == "/console") }

    @Test("a session ends with its time, and cannot be made up")
    func seals() throws {
        let sessions = ConsoleSessions(token: "secret", key: .init(size: .bits256))
        let now = Date(timeIntervalSince1970: 1_000_000)
        let session = try #require(try sessions.open(with: "secret", from: "a", at: now))
        #expect(sessions.holds(session, at: now + 43_000))
        #expect(!sessions.holds(session, at: now + 43_201))
        #expect(!sessions.holds("9" + session, at: now))
        #expect(!sessions.holds(session + "0", at: now))
        #expect(!sessions.holds("", at: now))
        #expect(!sessions.isFormToken(sessions.formToken(of: nil), of: session))
    }

    @Test("a browser is led to the console, a program is told what there is")
    func welcome() async throws {
        let server = try await RunningServer.console(in: self.folder)
        let browser = try await server.request("/", headers: ["Accept": "text/html,*/*;q=0.8"])
        #expect(browser.status == 303)
        #expect(browser.headers["location"] == "/console")
        let text = String(decoding: try await server.request("/", headers: ["Accept": "*/*"]).body, as: UTF8.self)
        let console = try #require(text.range(of: "/console\n"))
        #expect(console.upperBound < (try #require(text.range(of: "curl"))).lowerBound)
    }
}
