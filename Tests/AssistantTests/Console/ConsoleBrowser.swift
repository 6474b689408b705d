import AssistantTestSupport
import Foundation
import Testing

/// A browser at the console of a running server: it keeps the session's cookie, and sends the forms that it was shown.
final class ConsoleBrowser {
    let server: RunningServer
    /// The cookie, once somebody has logged in.
    private(set) var cookie: String?
    /// Sent along with each request.
    var headers: [String: String] = [:]
    private var formToken = ""

    init(_ server: RunningServer) { self.server = server }

    /// A page, in text; what forms on it carry is remembered.
    func page(_ path: String, expecting status: Int = 200) async throws -> String {
        let answer = try await self.server.request(path, headers: self.allHeaders)
        #expect(answer.status == status, "\(path)")
        let html = String(decoding: answer.body, as: UTF8.self)
        if let token = html.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/) { self.formToken = String(token.1) }
        return html
    }

    /// Sends a form of the page that was looked at last.
    func send(_ fields: [String: String], to path: String, token: String? = nil) async throws -> RunningServer.Answer {
        let all = fields.merging(["csrf": token ?? self.formToken]) { first, _ in first }
        let body = all.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
        var headers = self.allHeaders
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        let answer = try await self.server.request(
            path,
            body: Data(body.joined(separator: "&").utf8),
            headers: headers
        )
        if let cookie = answer.headers["set-cookie"] { self.cookie = cookie }
        return answer
    }

    /// Forgets the session.
    func forget() { self.cookie = nil }

    private var allHeaders: [String: String] {
        var headers = self.headers
        headers["Cookie"] = self.cookie.map { String($0.prefix { $0 != ";" }) }
        return headers
    }
}

extension RunningServer {
    /// A server with the simulator, on a database in a folder.
    static func console(
        in folder: TemporaryFolder,
        _ settings: [String: String] = [:]
    ) async throws -> RunningServer {
        try await RunningServer(folder.learnedDatabase.merging(settings) { $1 })
    }
}
