/// Sends HTTP requests over the system's libcurl: one thread of its own, many transfers at once.
///
/// Connections are kept and used again, HTTP/2 is spoken where TLS offers it, and gzip and deflate are decoded. TLS
/// certificates are always verified. Proxies and other settings from the environment are not looked at. Without a
/// ``Session`` no cookie is kept or sent.
///
/// ```swift
/// let client = HTTPClient()
/// let answer = try await client.send(.init(.get, "https://shop.example/catalogue"))
/// await client.shutdown()
/// ```
///
/// A client that is let go without ``shutdown()`` ends its thread by itself.
public final class HTTPClient: Sendable {
    private let queue: TransferQueue
    private let isTraced: Bool

    /// A client with its thread running, idle until the first request.
    public init(_ configuration: Configuration = .init()) {
        self.queue = TransferQueue(configuration)
        self.isTraced = configuration.isTraced
    }

    deinit { self.queue.stop() }

    /// Sends a request and returns the answer, whatever its status.
    ///
    /// Redirects within the same scheme, host and port are followed as far as the configuration allows; one that leads
    /// elsewhere is an error. When the calling task is cancelled, the transfer is broken off and its connection closed.
    ///
    /// - Throws: when there is no whole answer; ``HTTPClientError/mayHaveArrived`` tells whether the server may have
    ///   acted on the request all the same. A request with a method that is not idempotent is never sent twice.
    public func send(_ request: Request) async throws(HTTPClientError) -> Response {
        try await self.send(request, cookies: nil)
    }

    /// Starts a session with no cookies in it.
    public func newSession() -> Session { Session(of: self) }

    /// Ends the thread: transfers under way and waiting fail, connections are closed.
    ///
    /// Returns when that is done; a later ``send(_:)`` fails at once. Calling it again is harmless.
    public func shutdown() async {
        await withCheckedContinuation { self.queue.stop(then: $0) }
    }

    func send(_ request: Request, cookies: CookieJar?) async throws(HTTPClientError) -> Response {
        let url = try RequestURL(request.url)
        try request.validateFields()
        guard self.isTraced else { return try await self.transfer(request, to: url, cookies: cookies) }
        return try await self.traced(request, to: url) { request throws(HTTPClientError) in
            try await self.transfer(request, to: url, cookies: cookies)
        }
    }

    private func transfer(
        _ request: Request,
        to url: RequestURL,
        cookies: CookieJar?
    ) async throws(HTTPClientError) -> Response {
        let ticket = Ticket()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                self.queue.start(
                    PendingRequest(
                        ticket: ticket,
                        request: request,
                        url: url,
                        cookies: cookies,
                        continuation: continuation
                    )
                )
            }
        } onCancel: {
            self.queue.cancel(ticket)
        }
        return try result.get()
    }
}
