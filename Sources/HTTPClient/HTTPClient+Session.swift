import Synchronization

extension HTTPClient {
    /// Requests that share their cookies with each other and with nobody else, in memory.
    ///
    /// Sessions of one client use the same connections.
    public final class Session: Sendable {
        private let client: HTTPClient
        private let cookies = Mutex(CookieJar())

        init(of client: HTTPClient) { self.client = client }

        /// Sends a request with the session's cookies and keeps those of the answer; see ``HTTPClient/send(_:)``.
        ///
        /// - Throws: when there is no whole answer; cookies that came before that are kept.
        public func send(_ request: Request) async throws(HTTPClientError) -> Response {
            try await self.client.send(request, cookies: self.cookies.withLock { $0 })
        }

        /// Forgets all cookies, also those that requests under way bring back.
        public func invalidate() {
            let empty = CookieJar()
            self.cookies.withLock { $0 = empty }
        }
    }
}
