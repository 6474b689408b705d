/// A request that a caller waits for.
struct PendingRequest: Sendable {
    let ticket: Ticket
    let request: HTTPClient.Request
    let url: RequestURL
    let cookies: CookieJar?
    /// When its time is over.
    let deadline: ContinuousClock.Instant
    private let continuation: CheckedContinuation<Result<HTTPClient.Response, HTTPClientError>, Never>

    init(
        ticket: Ticket,
        request: HTTPClient.Request,
        url: RequestURL,
        cookies: CookieJar?,
        continuation: CheckedContinuation<Result<HTTPClient.Response, HTTPClientError>, Never>
    ) {
        self.ticket = ticket
        self.request = request
        self.url = url
        self.cookies = cookies
        self.deadline = ContinuousClock.now + request.deadline
        self.continuation = continuation
    }

    /// Answers the caller; to be called once.
    func finish(_ result: Result<HTTPClient.Response, HTTPClientError>) { self.continuation.resume(returning: result) }

    /// Tells the caller that nothing was sent.
    func fail(_ kind: HTTPClientError.Kind) {
        self.finish(.failure(HTTPClientError(kind, origin: self.url.origin)))
    }

    /// What it is when its time is over.
    func timedOut(_ phase: HTTPClientError.Phase) -> HTTPClientError.Kind {
        .timedOut(after: self.request.deadline, phase)
    }
}
