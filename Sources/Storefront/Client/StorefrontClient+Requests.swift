import Foundation
import HTTPClient

extension StorefrontClient {
    /// What the shop answers when it is asked for a section.
    private enum SectionAnswer: Sendable {
        case unchanged
        case changed(CustomerShelf.Section)
        case needsLogin
    }

    /// Logs a customer in; the session has the shop's cookie then.
    ///
    /// - Throws: ``StorefrontError/loginRefused`` when the shop does not take the credentials.
    func logIn(_ credentials: StorefrontCredentials, over session: HTTPClient.Session) async throws {
        let login = try JSONEncoder().encode(["login": credentials.login, "password": credentials.password])
        let answer = try await self.requests.send(
            HTTPClient.Request(
                .post,
                self.url + "/sessions",
                headers: ["Content-Type": "application/json"],
                body: Array(login),
                deadline: self.configuration.deadline
            ),
            over: session
        )
        switch answer.status {
        case 200..<300: return
        case 400, 401, 403, 422: throw StorefrontError.loginRefused
        default: throw StorefrontError.status(answer.status)
        }
    }

    /// Reads sections at the same time, and puts those that have changed into `known`.
    ///
    /// - Returns: the sections for which the shop wants a login first.
    func read(
        _ sections: [CartSection],
        into known: inout [CartSection: CustomerShelf.Section],
        over session: HTTPClient.Session
    ) async throws -> [CartSection] {
        let answers = try await withThrowingTaskGroup(of: (CartSection, SectionAnswer).self) { group in
            for section in sections {
                let tag = known[section]?.tag
                group.addTask { (section, try await self.read(section, unless: tag, over: session)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        var left: [CartSection] = []
        for (section, answer) in answers {
            switch answer {
            case .unchanged: continue
            case .changed(let new): known[section] = new
            case .needsLogin: left.append(section)
            }
        }
        return left
    }

    private func read(
        _ section: CartSection,
        unless tag: String?,
        over session: HTTPClient.Session
    ) async throws -> SectionAnswer {
        var headers: HTTPClient.Headers = ["Accept": "application/json"]
        headers["If-None-Match"] = tag
        let answer = try await self.requests.send(
            HTTPClient.Request(
                .get,
                self.url + section.path,
                headers: headers,
                deadline: self.configuration.deadline
            ),
            over: session
        )
        switch answer.status {
        case 200:
            let reading = try SectionReading(answer.body, of: section)
            return .changed(CustomerShelf.Section(reading: reading, tag: answer.headers["ETag"]))
        case 304 where tag != nil: return .unchanged
        case 401: return .needsLogin
        default: throw StorefrontError.status(answer.status)
        }
    }
}
