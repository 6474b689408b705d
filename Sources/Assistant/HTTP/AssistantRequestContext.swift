import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RouterKit
import SMS

/// What is known of a request: who it comes from and under which id its effects are kept.
struct AssistantRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The id in the answer, the logs and the journal.
    ///
    /// Always ours: an id from outside could be another request's.
    let requestID = RequestID()
    private let remoteAddress: SocketAddress?
    /// The operator's session in the console; `nil` where none is needed.
    var operatorSession: String?
    /// What forms of the console carry in their answers.
    var formToken = ""
    /// The form that was sent to the console.
    var form: WebhookFields?

    init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.remoteAddress = source.channel.remoteAddress
        self.logger[metadataKey: "request_id"] = "\(self.requestID)"
    }

    /// Whether the request comes from this machine and was not passed on by a proxy.
    func isFromLoopback(_ request: Request) -> Bool {
        guard !Self.proxyHeaders.contains(where: { request.headers[$0] != nil }) else { return false }
        return switch self.remoteAddress {
        case .v4, .v6: self.remoteAddress?.ipAddress.map { $0 == "::1" || $0.hasPrefix("127.") } ?? false
        default: false
        }
    }

    /// Who a request comes from, for limits: the address of the other end.
    ///
    /// Behind a proxy that is the proxy's, since anybody can write what stands in a header.
    var sender: String { self.remoteAddress?.ipAddress ?? "" }

    private static let proxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP"].compactMap { HTTPField.Name($0) }
}

/// Hummingbird has a request id of its own; here it is always the one that a turn carries.
typealias RequestID = RouterKit.RequestID
