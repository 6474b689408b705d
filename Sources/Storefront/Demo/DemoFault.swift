/// What the demo shop does wrong.
///
/// In JSON: `{"kind":"status","status":503,"retry_after":1,"times":2}`; only `kind` has to be there.
public struct DemoFault: Sendable, Hashable, Codable {
    /// The kinds of fault.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It answers with a status and no cart.
        case status
        /// It never answers.
        case stall
        /// It sends half of what it has announced, and closes.
        case halfBody = "half_body"
        /// It sends what is no JSON.
        case malformed
        /// It says that the session has ended.
        case expiredSession = "expired_session"
    }

    /// Of which kind it is.
    public var kind: Kind

    /// The status to answer with; 503 when left out.
    public var status: Int?

    /// After how many seconds the client is asked to try again; not said when left out.
    public var retryAfter: Int?

    /// How many requests it happens to; for ever when left out.
    public var times: Int?

    /// A fault.
    public init(_ kind: Kind, status: Int? = nil, retryAfter: Int? = nil, times: Int? = nil) {
        self.kind = kind
        self.status = status
        self.retryAfter = retryAfter
        self.times = times
    }

    private enum CodingKeys: String, CodingKey {
        case kind, status, times
        case retryAfter = "retry_after"
    }
}
