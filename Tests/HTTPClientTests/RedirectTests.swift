import HTTPClient
import ServerSupport
import Testing

struct RedirectTests {
    private func redirecting(to target: String, _ status: String) throws -> TestServer {
        try .answering { request in
            request.path == "/"
                ? TestRequest.answer("gone", status: status, fields: "Location: \(target)", "Set-Cookie: a=1")
                : TestRequest.answer(
                    "\(request.method) \(request.path) \(request.body.count) \(request["Cookie"] ?? "-")"
                )
        }
    }

    @Test(
        "follows within the host, with the method that the status asks for",
        arguments: [
            ("302 Found", "GET /there 0 a=1"), ("303 See Other", "GET /there 0 a=1"),
            ("307 Temporary", "POST /there 2 a=1"), ("308 Permanent", "POST /there 2 a=1"),
        ]
    )
    func follows(status: String, expected: String) async throws {
        let server = try self.redirecting(to: "/there", status)
        try await withClient { client in
            let answer = try await client.newSession().send(.init(.post, server.url, body: Array("hi".utf8)))
            #expect(String(decoding: answer.body, as: UTF8.self) == expected)
            #expect(answer.status == 200)
        }
    }

    @Test(
        "does not follow elsewhere, and says where that would have been",
        arguments: [
            "http://other.example/x?token=1", "https://127.0.0.1/", "http://127.0.0.1:1/", "file:///etc/passwd",
            "http://user:word@127.0.0.1:1/",
        ]
    )
    func refusesElsewhere(target: String) async throws {
        let server = try self.redirecting(to: target, "302 Found")
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, server.url))
            #expect("\(error)".contains("redirects to"))
            #expect(!"\(error)".contains("token") && !"\(error)".contains("word@"))
            #expect(error.mayHaveArrived)
        }
        #expect(server.accepted == 1)
    }

    @Test("gives up on a loop after five")
    func endsLoops() async throws {
        let server = try TestServer.answering { _ in TestRequest.answer(status: "302 Found", fields: "Location: /") }
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, server.url))
            #expect(error.kind == .tooManyRedirects(limit: 5))
        }
    }
}
