/// Names one request from the outside; everything that it causes (turn, jobs, messages) carries it.
public struct RequestID: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
    /// The id as it stands in logs and in the `X-Request-ID` header.
    public let rawValue: String

    /// An id that came from elsewhere.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A new id: a UUID that begins with the time.
    public init() { self.rawValue = TimeOrderedID.next() }

    public var description: String { self.rawValue }
}
