extension HostileRequest {
    /// Those that are HTTP, and say what makes no sense.
    static let contents: [HostileRequest] = [
        .init("text/plain that is no form", Self.message("garbage", type: "text/plain"), 415),
        .init("image/png", Self.message("\u{89}PNG", type: "image/png"), 415),
        .init(
            "multipart/form-data",
            Self.message("--b\r\nname=\"text\"\r\n\r\nplan", type: "multipart/form-data; boundary=b"),
            400
        ),
        .init("JSON that calls itself a form, as an array", Self.message("[1]"), 400),
        .init("a form that is not UTF-8", Self.post("/webhooks/vonage/inbound", Array(Self.good.utf8) + [0xFF]), 415),
        .init("a form with an escape that is not UTF-8", Self.message(Self.good + "%FF"), 415),
        .init(
            "a form with half an escape in the sender's number",
            Self.message("msisdn=%2&to=1&messageId=1&text=a"),
            400
        ),
        .init("a form with the sender twice, first a wrong one", Self.message("msisdn=x&" + Self.good), 400),
        .init(
            "JSON that is not UTF-8",
            Self.post("/webhooks/vonage/inbound", Array(#"{"text":"#.utf8) + [0xFF], type: "application/json"),
            415
        ),
        .init("JSON that ends in the middle", Self.message(#"{"msisdn":"447"#, type: "application/json"), 415),
        .init("JSON with half a surrogate pair", Self.message(#"{"msisdn":"\ud800"}"#, type: "application/json"), 415),
        .init("JSON in JSON, 10,000 levels, to a webhook", Self.message(Self.deep, type: "application/json"), 415),
        .init("JSON in JSON, 10,000 levels, to the simulator", Self.simulated(Self.deep), 400),
        .init("JSON with a number as the sender", Self.simulated(#"{"from":1e999,"text":"plan"}"#), 400),
        .init(
            "JSON with the sender twice, first a wrong one",
            Self.simulated(#"{"from":"a","from":"+15550001111","text":"plan"}"#),
            400
        ),
        .init("a NUL in a message's id", Self.message(Self.good.replacing("hostile", with: "a%00b")), 400),
        .init("a line feed in a message's id", Self.message(Self.good.replacing("hostile", with: "a%0Ab")), 400),
        .init("a NUL in the sender's number", Self.message(Self.good.replacing("4477", with: "44%0077")), 400),
        .init(
            "a NUL in the simulator's id",
            Self.simulated(#"{"from":"+15550001111","text":"plan","id":"\u0000"}"#),
            400
        ),
        .init(
            "a part 0 of a text",
            Self.message(Self.good + "&concat=true&concat-ref=1&concat-total=2&concat-part=0"),
            400
        ),
        .init(
            "a part of a text of 10^20 parts",
            Self.message(Self.good + "&concat=true&concat-ref=1&concat-total=100000000000000000000&concat-part=1"),
            400
        ),
        .init("a body of 64 KiB and a byte", Self.message(Self.large), 413),
        .init(
            "the same in chunks",
            Self.head("Transfer-Encoding: chunked") + "10001\r\n\(Self.large)\r\n0\r\n\r\n",
            413
        ),
        .init(
            "a body of a terabyte, announced and never sent",
            Self.head("Content-Length: 1099511627776"),
            413,
            400,
            closes: true,
            finishes: true
        ),
        .init("a page of -1 items", Self.get("/api/v1/outbox?limit=-1"), 400),
        .init("a page of 10^20 items", Self.get("/api/v1/outbox?limit=100000000000000000000"), 400),
        .init("a conversation called NUL", Self.get("/api/v1/conversations/%00"), 404),
        .init("a conversation that is not UTF-8", Self.get("/api/v1/conversations/%FF%FE"), 404),
        .init("a conversation called ' OR 1=1 --", Self.get("/api/v1/conversations/'%20OR%201=1%20--"), 404),
        .init("a retry of a job called NUL", Self.post("/api/v1/jobs/%00/retry", []), 409),
        .init("a plan called ../../etc/passwd", Self.get("/plans/..%2F..%2Fetc%2Fpasswd"), 404),
        .init("/../../etc/passwd", Self.get("/../../etc/passwd"), 404),
        .init("/%2e%2e/%2e%2e/etc/passwd", Self.get("/%2e%2e/%2e%2e/etc/passwd"), 404),
        .init("/health/live with a backslash", Self.get("/health\\live"), 404),
        .init(
            "a form for an onboarding that is none",
            Self.post("/onboard/AbCdEfGhIjKlMnOpQrStUvWx", Array("people=2".utf8)),
            404
        ),
        .init(
            "somebody else's word for being on this machine",
            Self.get("/api/v1/outbox", headers: "X-Forwarded-For: 127.0.0.1"),
            401
        ),
        .init(
            "a token of 8 KB that is wrong",
            Self.get(
                "/api/v1/outbox",
                headers: "Forwarded: for=a",
                "Authorization: Bearer \(String(repeating: "a", count: 8_192))"
            ),
            401
        ),
    ]

    /// JSON arrays in each other, 10,000 of them.
    private static let deep =
        #"{"from":"# + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}"
    /// A form of 64 KiB and a byte that would be a message if it were shorter.
    private static let large = Self.good + String(repeating: "a", count: 65_537 - Self.good.utf8.count)
}
