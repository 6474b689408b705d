/// What the demo shop has been asked and has sent.
public struct DemoTraffic: Sendable, Hashable, Codable {
    /// How many requests came, place by place.
    public var requests: [DemoPlace: Int] = [:]

    /// How many bytes of body were sent in answers, place by place.
    public var bodyBytes: [DemoPlace: Int] = [:]

    /// No traffic yet.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case requests
        case bodyBytes = "body_bytes"
    }
}
