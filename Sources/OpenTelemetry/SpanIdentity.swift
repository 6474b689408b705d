import Tracing

/// Which span of which trace, as W3C's trace context tells it to others.
///
/// [Source](https://www.w3.org/TR/trace-context/#traceparent-header)
struct SpanIdentity: Sendable, Hashable {
    /// 32 lowercase hexadecimal digits, not all zero.
    let traceID: String
    /// 16 lowercase hexadecimal digits, not all zero.
    let spanID: String
    /// Whether the trace is recorded.
    let isSampled: Bool
    /// What other tracers on the way want to be passed on, as it came.
    var state: String?

    init(traceID: String, spanID: String, isSampled: Bool, state: String? = nil) {
        self.traceID = traceID
        self.spanID = spanID
        self.isSampled = isSampled
        self.state = state
    }

    /// A span with new random ids, within a trace or of a new one.
    init(in parent: SpanIdentity?, isSampled: Bool) {
        self.traceID = parent?.traceID ?? Self.id(words: 2)
        self.spanID = Self.id(words: 1)
        self.isSampled = isSampled
        self.state = parent?.state
    }

    /// What a `traceparent` header says; `nil` when it is not one.
    ///
    /// One of a later version may have more after the flags, which is passed over.
    init?(traceparent: String, tracestate: String?) {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, Self.isHex(parts[0], 2), parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            Self.isHex(parts[1], 32), Self.isHex(parts[2], 16), Self.isHex(parts[3], 2),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" }),
            let flags = UInt8(parts[3], radix: 16)
        else { return nil }
        self.traceID = String(parts[1])
        self.spanID = String(parts[2])
        self.isSampled = flags & 1 == 1
        self.state = tracestate.flatMap { Self.isPassable($0) ? $0 : nil }
    }

    /// The header that tells of it.
    var traceparent: String { "00-\(self.traceID)-\(self.spanID)-\(self.isSampled ? "01" : "00")" }

    /// The last 63 bits of the trace's id, by which a share of all traces is chosen: the same in every process.
    var lot: UInt64 { (UInt64(self.traceID.suffix(16), radix: 16) ?? 0) >> 1 }

    private static func id(words: Int) -> String {
        (0..<words).map { _ in
            let digits = String(UInt64.random(in: 1...UInt64.max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private static func isHex(_ text: Substring, _ length: Int) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Whether a `tracestate` can go into a header again; the standard asks to pass on at least 512 characters.
    private static func isPassable(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 512 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}

/// Where a context holds its span.
private enum SpanIdentityKey: InstrumentationContextKey {
    typealias Value = SpanIdentity
}

extension InstrumentationContext {
    /// The span that a context belongs to.
    var spanIdentity: SpanIdentity? {
        get { self[SpanIdentityKey.self] }
        set { self[SpanIdentityKey.self] = newValue }
    }
}
