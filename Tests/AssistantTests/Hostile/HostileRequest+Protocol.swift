extension HostileRequest {
    /// Those that HTTP does not allow, or that tell a proxy something else than a server.
    static let protocolBreaches: [HostileRequest] = [
        .init("Content-Length: -1", Self.head("Content-Length: -1") + Self.good, 400, closes: true),
        .init(
            "Content-Length: 10^30",
            Self.head("Content-Length: 1\(String(repeating: "0", count: 30))"),
            400,
            closes: true
        ),
        .init("Content-Length: 0x40", Self.head("Content-Length: 0x40") + Self.good, 400, closes: true),
        .init("Content-Length: +63", Self.head("Content-Length: +63") + Self.good, 400, closes: true),
        .init(
            "two lengths that differ",
            Self.head("Content-Length: 3", "Content-Length: 63") + Self.good,
            400,
            closes: true
        ),
        .init(
            "a length and chunks",
            Self.head("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n" + Self.smuggled,
            400,
            closes: true
        ),
        .init(
            "chunks and a length",
            Self.head("Transfer-Encoding: chunked", "Content-Length: 63") + "3f\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "chunks that are not the last coding",
            Self.head("Transfer-Encoding: chunked, identity") + "3f\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "chunks, misspelt",
            Self.head("Transfer-Encoding: xchunked") + "3f\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "a space before the colon",
            Self.head("Transfer-Encoding : chunked") + "3f\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "a chunk of size g",
            Self.head("Transfer-Encoding: chunked") + "g\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "a chunk of 2^64 bytes",
            Self.head("Transfer-Encoding: chunked") + "10000000000000000\r\n\(Self.good)",
            400,
            closes: true
        ),
        .init(
            "a chunk that is longer than it says",
            Self.head("Transfer-Encoding: chunked") + "3\r\n\(Self.good)\r\n0\r\n\r\n",
            400,
            closes: true
        ),
        .init(
            "a header of 100 KB",
            Self.get("/health/live", headers: "A: \(String(repeating: "a", count: 100_000))"),
            400,
            closes: true
        ),
        .init(
            "1,000 headers",
            Self.get("/health/live", headers: (1...1_000).map { "A\($0): a" }.joined(separator: "\r\n")),
            400,
            closes: true
        ),
        .init("an address of 100 KB", Self.get("/" + String(repeating: "a", count: 100_000)), 400, closes: true),
        .init("a header without a colon", Self.get("/health/live", headers: "garbage"), 400, closes: true),
        .init("a NUL in a header", Self.get("/health/live", headers: "A: a\0b"), 400, closes: true),
        .init(
            "a header that goes on in the next line",
            Self.get("/health/live", headers: "A: a\r\n b"),
            400,
            closes: true
        ),
        .init("a NUL in the address", Self.get("/health/live\0"), 400, closes: true),
        .init("a space in the address", Self.get("/health/live now"), 400, closes: true),
        .init(
            "a good request and garbage behind it",
            Self.get("/health/live") + "garbage\r\n\r\n",
            200,
            400,
            closes: true
        ),
        .init("two good requests at once", Self.get("/health/live") + Self.get("/nowhere"), 200, 404),
        .init("a whole URL instead of a path", Self.get("http://evil.example/health/live"), 200),
        .init("a whole URL of something that is not here", Self.get("http://evil.example/etc/passwd"), 404),
        .init("no Host", "GET /health/live HTTP/1.1\r\n\r\n", 200),
        .init(
            "HTTP/2 by upgrade",
            Self.get("/health/live", headers: "Connection: Upgrade", "Upgrade: h2c"),
            200,
            closes: true,
            finishes: true
        ),
        .init("HTTP/0.9", "GET /health/live\r\n\r\n", 400, closes: true),
        .init("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, closes: true),
        .init("HTTP/3.7", "GET /health/live HTTP/3.7\r\nHost: a\r\n\r\n", 400, closes: true),
        .init("TLS", [0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x00], 400, closes: true),
        .init("a method that is none", "BREW /health/live HTTP/1.1\r\nHost: a\r\n\r\n", 400, closes: true),
        .init("a method in small letters", "get /health/live HTTP/1.1\r\nHost: a\r\n\r\n", 400, closes: true),
        .init(
            "a method that this address does not take",
            "DELETE /webhooks/vonage/inbound HTTP/1.1\r\nHost: a\r\n\r\n",
            404
        ),
        .init("TRACE", "TRACE /health/live HTTP/1.1\r\nHost: a\r\n\r\n", 404),
        .init("CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n", 404, closes: true, finishes: true),
        .init("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 404),
        .init(
            "half a head, and no more",
            "POST /webhooks/vonage/inbound HTTP/1.1\r\nHo",
            400,
            closes: true,
            finishes: true
        ),
        .init(
            "half a body, and no more",
            Self.head("Content-Length: 100") + Self.good,
            400,
            closes: true,
            finishes: true
        ),
        .init(
            "half a chunk, and no more",
            Self.head("Transfer-Encoding: chunked") + "64\r\n\(Self.good)",
            400,
            closes: true,
            finishes: true
        ),
        .init("nothing, and no more", "", closes: true, finishes: true),
    ]

    /// A request that hides in the body of another.
    private static let smuggled = String(decoding: Self.message(Self.good), as: UTF8.self)
}
