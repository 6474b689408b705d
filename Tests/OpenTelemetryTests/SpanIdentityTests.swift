import Testing

@testable import OpenTelemetry

/// The examples and rules of W3C's trace context.
struct SpanIdentityTests {
    private static let trace = "0af7651916cd43dd8448eb211c80319c"
    private static let span = "b7ad6b7169203331"

    @Test("reads what it writes", arguments: [("01", true), ("00", false), ("03", true), ("fe", false)])
    func flags(flags: String, isSampled: Bool) throws {
        let text = "00-\(Self.trace)-\(Self.span)-\(flags)"
        let identity = try #require(SpanIdentity(traceparent: text, tracestate: nil))
        #expect(identity.traceID == Self.trace && identity.spanID == Self.span && identity.isSampled == isSampled)
        #expect(identity.traceparent == "00-\(Self.trace)-\(Self.span)-\(isSampled ? "01" : "00")")
    }

    @Test("takes more from a later version, and nothing from what is none")
    func versions() {
        func isTaken(_ text: String) -> Bool { SpanIdentity(traceparent: text, tracestate: nil) != nil }
        #expect(isTaken("01-\(Self.trace)-\(Self.span)-01-what-the-future-brings"))
        for text in [
            "", "00", "00-\(Self.trace)-\(Self.span)", "00-\(Self.trace)-\(Self.span)-01-more",
            "ff-\(Self.trace)-\(Self.span)-01", "0-\(Self.trace)-\(Self.span)-01",
            "00-\(Self.trace.uppercased())-\(Self.span)-01", "00-\(Self.trace)-\(Self.span)-1",
            "00-\(String(repeating: "0", count: 32))-\(Self.span)-01",
            "00-\(Self.trace)-\(String(repeating: "0", count: 16))-01", "00-\(Self.trace)0-\(Self.span)-01",
            "00-\(Self.trace)-\(Self.span)-0x", "é0-\(Self.trace)-\(Self.span)-01",
        ] { #expect(!isTaken(text), "\(text)") }
    }

    @Test("passes on what others keep, unless it cannot stand in a header")
    func states() {
        func state(_ text: String) -> String? {
            SpanIdentity(traceparent: "00-\(Self.trace)-\(Self.span)-01", tracestate: text)?.state
        }
        #expect(state("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE") == "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")
        for text in ["", "a=b\r\nX-Evil: 1", String(repeating: "a", count: 513)] { #expect(state(text) == nil) }
    }

    @Test("makes ids that nobody else makes, of the right length")
    func ids() {
        let identities = (0..<1_000).map { _ in SpanIdentity(in: nil, isSampled: true) }
        #expect(Set(identities.map(\.traceID)).count == 1_000 && Set(identities.map(\.spanID)).count == 1_000)
        for identity in identities {
            #expect(SpanIdentity(traceparent: identity.traceparent, tracestate: nil) == identity)
        }
    }
}
