import HTTPClient
import ServerSupport
import Testing

struct HTTPClientTests {
    @Test("sends method, path, fields and body as given, and nothing that was not asked for")
    func sendsWhatIsAsked() async throws {
        let server = try TestServer.answering { request in
            let fields = ["X-One", "Content-Type", "Expect", "Cookie"].map { request[$0] ?? "-" }.joined(separator: " ")
            let body = String(decoding: request.body, as: UTF8.self)
            return TestRequest.answer("\(request.method) \(request.path) \(fields) \(body)")
        }
        try await withClient { client in
            let big = [UInt8](repeating: UInt8(ascii: "x"), count: 2_000_000)
            let requests: [(HTTPClient.Request, String)] = [
                (.init(.get, "\(server.url)/a?b=c#d"), "GET /a?b=c - - - - "),
                (.init(.post, server.url, body: Array("hi".utf8)), "POST / - - - - hi"),
                (.init(.post, server.url), "POST / - - - - "),
                (
                    .init(.put, server.url, headers: ["X-One": "1", "Content-Type": "text/plain"], body: [65]),
                    "PUT / 1 text/plain - - A"
                ),
                (.init(.delete, server.url), "DELETE / - - - - "),
                (.init(.init("PURGE"), server.url, headers: ["X-One": ""]), "PURGE /  - - - "),
                (.init(.post, server.url, body: big), "POST / - - - - " + String(decoding: big, as: UTF8.self)),
            ]
            for (request, expected) in requests {
                let answer = try await client.send(request)
                #expect(String(decoding: answer.body, as: UTF8.self) == expected)
            }
        }
    }

    @Test("reads status, repeated and folded fields in any case, and drops interim answers and trailers")
    func readsAnswers() async throws {
        let server = try TestServer { connection in
            guard connection.readRequest() != nil else { return }
            connection.write("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n")
            connection.write("HTTP/1.1 404 Not here\r\nX-A: 1\r\nx-a:  2 \r\nX-Long: a\r\n b\r\n")
            connection.write("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n")
        }
        try await withClient { client in
            let answer = try await client.send(.init(.get, server.url))
            #expect(answer.status == 404)
            #expect(answer.headers.values(for: "X-A") == ["1", "2"])
            #expect(answer.headers["x-LONG"] == "a b")
            #expect(answer.headers["X-Early"] == nil)
            #expect(answer.headers["X-Trailer"] == nil)
            #expect(answer.body == Array("abc".utf8))
        }
    }

    @Test("a HEAD has no body, however long the server says it is")
    func headHasNoBody() async throws {
        let server = try TestServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" }
        try await withClient { client in
            let answer = try await client.send(.init(.head, server.url))
            #expect(answer.body.isEmpty)
            #expect(answer.headers["Content-Length"] == "99999999999")
        }
    }

    @Test("decodes gzip")
    func decodes() async throws {
        let server = try TestServer { connection in
            guard let request = connection.readRequest() else { return }
            let body = Gzip.stored(Array((request["Accept-Encoding"] ?? "").utf8))
            connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n")
            connection.write(body)
        }
        try await withClient { client in
            let answer = try await client.send(.init(.get, server.url))
            #expect(String(decoding: answer.body, as: UTF8.self) == "gzip, deflate")
        }
    }

    @Test("uses one connection for requests that follow each other")
    func reusesConnections() async throws {
        let server = try TestServer.answering { _ in TestRequest.answer("ok") }
        try await withClient { client in
            for _ in 0..<20 { _ = try await client.send(.init(.get, server.url)) }
        }
        #expect(server.accepted == 1)
    }

    @Test("answers 200 requests at once, with no more connections than the limit")
    func manyAtOnce() async throws {
        let server = try TestServer.answering { TestRequest.answer($0.path) }
        let paths = try await withClient(changing: { $0.maximumTransfers = 16 }) { client in
            try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let answer = try await client.send(.init(.get, "\(server.url)/\(number)"))
                        return String(decoding: answer.body, as: UTF8.self)
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
        }
        #expect(paths == Set((0..<200).map { "/\($0)" }))
        #expect(server.accepted <= 16)
    }
}
