/// Why there is no whole answer to a request.
///
/// The description says what happened and what to do; it names the host, but no path, query, header or cookie.
public struct HTTPClientError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What happened.
    public let kind: Kind

    /// The scheme, host and port that the request was for, or `nil` when it has none.
    public let origin: String?

    /// Whether the server may have received the request, and acted on it.
    ///
    /// `false` is certain: sending it again cannot do anything twice.
    public let mayHaveArrived: Bool

    /// An error; one that happened before anything was sent unless it says otherwise.
    public init(_ kind: Kind, origin: String? = nil, mayHaveArrived: Bool = false) {
        self.kind = kind
        self.origin = origin
        self.mayHaveArrived = mayHaveArrived
    }

    /// Whether the same request may well succeed a little later.
    public var isTransient: Bool {
        switch self.kind.reason {
        case .resolveFailed, .connectFailed, .timedOut, .connectionLost, .bodyIncomplete: true
        default: false
        }
    }

    public var description: String {
        let place = self.origin ?? "the server"
        return switch self.kind.reason {
        case .invalidRequest(let part): "\(part)"
        case .resolveFailed: "cannot find the address of \(place): check the host name and this machine's DNS"
        case .connectFailed: "cannot connect to \(place): check that it runs and can be reached from here"
        case .timedOut(let limit, let phase):
            "timed out after \(Self.seconds(limit)) while \(phase) (\(place)): try later, or allow more time"
        case .connectionLost: "\(place) broke off the connection before it had answered: try later"
        case .bodyIncomplete: "\(place) broke off its answer in the middle: try later"
        case .bodyTooLarge(let limit): "the answer of \(place) is larger than the limit of \(limit) bytes"
        case .headTooLarge(let limit): "the header of the answer of \(place) is larger than the limit of \(limit) bytes"
        case .redirectElsewhere(let target):
            "\(place) redirects to \(target): only redirects within the same scheme, host and port are followed; "
                + "check the address"
        case .tooManyRedirects(let limit): "\(place) redirected more than \(limit) times: check the address"
        case .tlsNotTrusted:
            "the TLS certificate of \(place) is not trusted: check its name and dates, or add its authority's file"
        case .tlsFailed(let detail): "no TLS connection to \(place) (\(detail)): check that it speaks TLS on that port"
        case .protocolError(let detail): "\(place) does not answer with proper HTTP (\(detail)): check the address"
        case .cancelled: "the request to \(place) was cancelled"
        case .shutDown: "the HTTP client was shut down"
        }
    }

    /// A duration as people read it: "0.25 s", "30 s".
    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = Int((duration / .milliseconds(1)).rounded())
        guard !milliseconds.isMultiple(of: 1_000) else { return "\(milliseconds / 1_000) s" }
        return "\(Double(milliseconds) / 1_000) s"
    }
}
