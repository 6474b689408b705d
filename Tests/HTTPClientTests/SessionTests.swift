import HTTPClient
import ServerSupport
import Testing

struct SessionTests {
    /// Gives every caller without a cookie one, and says which it saw.
    private func server() throws -> TestServer {
        try .answering { request in
            TestRequest.answer(request["Cookie"] ?? "none", fields: "Set-Cookie: id=\(request["X-Who"] ?? ""); Path=/")
        }
    }

    private func seen(by session: HTTPClient.Session, as name: String, at server: TestServer) async throws -> String {
        let answer = try await session.send(.init(.get, server.url, headers: ["X-Who": name]))
        return String(decoding: answer.body, as: UTF8.self)
    }

    @Test("keeps cookies within a session, over one connection, and forgets them when told")
    func keepsCookiesApart() async throws {
        let server = try self.server()
        try await withClient { client in
            let (anna, ben) = (client.newSession(), client.newSession())
            #expect(try await self.seen(by: anna, as: "anna", at: server) == "none")
            #expect(try await self.seen(by: ben, as: "ben", at: server) == "none")
            #expect(try await self.seen(by: anna, as: "anna", at: server) == "id=anna")
            #expect(try await self.seen(by: ben, as: "ben", at: server) == "id=ben")
            let answer = try await client.send(.init(.get, server.url))
            #expect(answer.body == Array("none".utf8))
            anna.invalidate()
            #expect(try await self.seen(by: anna, as: "anna", at: server) == "none")
            #expect(try await self.seen(by: ben, as: "ben", at: server) == "id=ben")
        }
        #expect(server.accepted == 1)
    }

    @Test("hundreds of sessions at once do not see each other's cookies")
    func manySessions() async throws {
        let server = try self.server()
        try await withClient { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let session = client.newSession()
                        let first = try await self.seen(by: session, as: "\(number)", at: server)
                        let second = try await self.seen(by: session, as: "\(number)", at: server)
                        #expect([first, second] == ["none", "id=\(number)"])
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
