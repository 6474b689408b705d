import HTTPClient
import ServerSupport
import Testing

/// Requests that reach nobody, for certain.
struct RefusedRequestTests {
    @Test(
        "refuses other schemes",
        arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://127.0.0.1/"]
    )
    func refusesSchemes(url: String) async throws {
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, url))
            #expect(error == HTTPClientError(.invalidRequest(.scheme)))
        }
    }

    @Test(
        "refuses what is no absolute URL, or has a password in it",
        arguments: ["", "shop.example/x", "/x", "http://", "http://a b/", "http://a/\u{0}b", "http://user:pass@a/"]
    )
    func refusesURLs(url: String) async throws {
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, url))
            #expect(error == HTTPClientError(.invalidRequest(.url)))
        }
    }

    @Test(
        "refuses fields that would end the head, or that the client writes itself",
        arguments: [
            ("X-A", "1\r\nX-B: 2"), ("X A", "1"), ("", "1"), ("X-A", "\u{0}"), ("Content-Length", "5"), ("host", "x"),
        ]
    )
    func refusesFields(name: String, value: String) async throws {
        var request = HTTPClient.Request(.get, "http://127.0.0.1:1/")
        request.headers.add(value, for: name)
        try await withClient { [request] client in
            let error = try await failure(of: client, request)
            #expect("\(error)".hasPrefix("the header field"))
        }
    }

    @Test("refuses methods that are no word")
    func refusesMethods() async throws {
        try await withClient { client in
            let error = try await failure(of: client, .init(.init("GET /\r\n"), "http://127.0.0.1:1/"))
            #expect(error == HTTPClientError(.invalidRequest(.method)))
        }
    }

    @Test("says when nobody listens, and that nothing arrived")
    func refused() async throws {
        let port = try TestServer.closedPort()
        try await withClient { client in
            let error = try await failure(of: client, .init(.post, "http://127.0.0.1:\(port)/?secret"))
            #expect(error == HTTPClientError(.connectFailed, origin: "http://127.0.0.1:\(port)"))
            #expect(error.isTransient)
        }
    }

    @Test("says when a host has no address, and that nothing arrived")
    func unresolved() async throws {
        try await withClient { client in
            let error = try await failure(of: client, .init(.get, "http://nobody.invalid/"))
            #expect(error == HTTPClientError(.resolveFailed, origin: "http://nobody.invalid:80"))
        }
    }
}
