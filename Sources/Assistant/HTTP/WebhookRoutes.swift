import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RouterKit
import SMS

/// Where providers deliver messages and receipts.
///
/// With a real provider, its door takes calls that are signed, and there is no other; with the simulator, whoever is on this
/// machine may play either.
struct WebhookRoutes {
    let runtime: AssistantRuntime

    /// The path of a provider's webhook; `kind` is `inbound` or `status`, of which each takes both.
    static func path(of provider: any SMSProvider.Type, _ kind: String) -> String {
        "/webhooks/\(provider.name)/\(kind)"
    }

    func add(to router: some RouterMethods<AssistantRequestContext>) {
        for door in self.runtime.gateway.doors {
            for kind in ["inbound", "status"] {
                let path = RouterPath(Self.path(of: door, kind))
                router.post(path) { request, context in
                    let body = try await request.wholeBody()
                    return try await self.take(.post, request, Data(body.readableBytesView), at: door, context)
                }
                router.get(path) { request, context in
                    try await self.take(.get, request, Data(), at: door, context)
                }
            }
        }
    }

    private func take(
        _ method: WebhookRequest.Method,
        _ request: Request,
        _ body: Data,
        at door: any SMSProvider.Type,
        _ context: AssistantRequestContext
    ) async throws -> Response {
        try self.runtime.admission.admit(context.sender, at: self.runtime.clock.now)
        let call = try WebhookRequest(
            method,
            self.runtime.settings.publicAddress + request.uri.string,
            headers: .init(request.headers),
            body: body,
            receivedAt: self.runtime.clock.now
        )
        try await self.verify(call, request, context)
        switch try door.content(of: call) {
        case .message(let received):
            do {
                let outcome = try await self.runtime.engine.receive(received.message, requestID: context.requestID)
                // Vonage reads nothing in it; whoever plays Vonage does.
                if door == Vonage.self { return .accepted(by: outcome.requestID) }
            } catch {
                self.runtime.gaps.noteRefusal(at: call.receivedAt)
                throw error
            }
        case .receipt(let received):
            try await self.runtime.engine.settle(received.receipt)
            if let phone = received.optedOut {
                try await self.runtime.engine.optOut(phone, because: "\(door.name): the number opted out there")
            }
        case .nothing(let what):
            context.logger.debug("webhook call says nothing to us", metadata: ["status": "\(what)"])
        }
        return Response(
            status: .ok,
            headers: [.contentType: door.acknowledgement.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: door.acknowledgement.body))
        )
    }

    /// Lets in what the provider signed, and with the simulator whoever is on this machine.
    private func verify(_ call: WebhookRequest, _ request: Request, _ context: AssistantRequestContext) async throws {
        guard let provider = self.runtime.gateway.provider else {
            guard context.isFromLoopback(request) else {
                throw ProblemDetails(.unauthorized, "with the simulator, webhooks are taken from this machine only")
            }
            return
        }
        do {
            try await provider.verify(call)
        } catch {
            context.logger.warning("webhook call refused", metadata: ["error": "\(error)"])
            self.runtime.gaps.noteRefusal(at: call.receivedAt)
            throw ProblemDetails(.unauthorized, "the call is not signed as this account's are")
        }
    }
}

extension WebhookRequest.Headers {
    /// The fields of a request that signatures need.
    fileprivate init(_ fields: HTTPFields) {
        self.init(
            authorization: fields[.authorization],
            twilioSignature: HTTPField.Name("X-Twilio-Signature").flatMap { fields[$0] },
            contentType: fields[.contentType]
        )
    }
}
