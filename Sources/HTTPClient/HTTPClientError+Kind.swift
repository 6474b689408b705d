extension HTTPClientError {
    /// What happened; more kinds may be added.
    public struct Kind: Sendable, Hashable {
        enum Reason: Sendable, Hashable {
            case invalidRequest(Part), resolveFailed, connectFailed
            case timedOut(after: Duration, Phase)
            case connectionLost, bodyIncomplete
            case bodyTooLarge(limit: Int), headTooLarge(limit: Int)
            case redirectElsewhere(to: String), tooManyRedirects(limit: Int)
            case tlsNotTrusted, tlsFailed(String), protocolError(String)
            case cancelled, shutDown
        }

        let reason: Reason

        /// A part of the request cannot be sent as it is.
        public static func invalidRequest(_ part: Part) -> Kind { Kind(reason: .invalidRequest(part)) }

        /// The host's address is not known.
        public static let resolveFailed = Kind(reason: .resolveFailed)

        /// No connection came about: refused, or the host is out of reach.
        public static let connectFailed = Kind(reason: .connectFailed)

        /// The time allowed was over.
        public static func timedOut(after limit: Duration, _ phase: Phase) -> Kind {
            Kind(reason: .timedOut(after: limit, phase))
        }

        /// The connection ended before the answer began.
        public static let connectionLost = Kind(reason: .connectionLost)

        /// The connection ended in the middle of the answer.
        public static let bodyIncomplete = Kind(reason: .bodyIncomplete)

        /// The body has more bytes than allowed, as sent or decoded.
        public static func bodyTooLarge(limit: Int) -> Kind { Kind(reason: .bodyTooLarge(limit: limit)) }

        /// The head has more bytes than allowed.
        public static func headTooLarge(limit: Int) -> Kind { Kind(reason: .headTooLarge(limit: limit)) }

        /// The server redirects to another scheme, host or port, named by `origin`.
        public static func redirectElsewhere(to origin: String) -> Kind { Kind(reason: .redirectElsewhere(to: origin)) }

        /// The server went on redirecting.
        public static func tooManyRedirects(limit: Int) -> Kind { Kind(reason: .tooManyRedirects(limit: limit)) }

        /// The server's certificate is not one for its name from an authority that is trusted.
        public static let tlsNotTrusted = Kind(reason: .tlsNotTrusted)

        /// No TLS connection came about, for another reason than trust.
        public static func tlsFailed(_ detail: String) -> Kind { Kind(reason: .tlsFailed(detail)) }

        /// What came is not HTTP, or not coded as it says.
        public static func protocolError(_ detail: String) -> Kind { Kind(reason: .protocolError(detail)) }

        /// The calling task was cancelled.
        public static let cancelled = Kind(reason: .cancelled)

        /// The client was shut down, before or while the request was under way.
        public static let shutDown = Kind(reason: .shutDown)

        /// Whether this is a time-out, in any phase.
        public var isTimeout: Bool {
            if case .timedOut = self.reason { true } else { false }
        }
    }
}
