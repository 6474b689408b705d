import HTTPClient

/// Sends requests, and again while the failure is one that may pass.
struct Retrying: Sendable {
    let configuration: StorefrontClient.Configuration
    let pause: @Sendable (Duration) async throws -> Void

    /// Sends a request that can be repeated without harm.
    ///
    /// - Returns: an answer, of any status but 429 and those from 500.
    /// - Throws: ``StorefrontError`` of the last try, or `CancellationError`.
    func send(_ request: HTTPClient.Request, over session: HTTPClient.Session) async throws -> HTTPClient.Response {
        var attempt = 1
        while true {
            let failure: StorefrontError
            var wait: Duration? = self.backoff(after: attempt)
            do throws(HTTPClientError) {
                let answer = try await session.send(request)
                failure = .status(answer.status)
                guard failure.isTransient else { return answer }
                wait = self.wait(askedBy: answer) ?? wait
            } catch {
                guard error.kind != .cancelled else { throw CancellationError() }
                failure = .unreachable(error)
            }
            guard failure.isTransient, attempt < self.configuration.attempts, let wait,
                wait <= self.configuration.longestPause
            else { throw failure }
            try await self.pause(wait)
            attempt += 1
        }
    }

    private func backoff(after attempt: Int) -> Duration {
        let whole = self.configuration.firstPause * Double(1 << min(attempt - 1, 16))
        return min(whole, self.configuration.longestPause) * Double.random(in: 0.5...1)
    }

    /// What `Retry-After` says, when it says seconds.
    private func wait(askedBy answer: HTTPClient.Response) -> Duration? {
        answer.headers["Retry-After"].flatMap { Int($0) }.map { .seconds(max(0, $0)) }
    }
}
