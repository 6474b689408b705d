import Foundation
import Hummingbird
import RouterKit
import SMS

/// Where providers deliver messages.
struct WebhookRoutes {
    let runtime: AssistantRuntime

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.post("vonage/inbound") { request, context in
            var request = request
            let body = try await request.collectBody(upTo: maximumBodySize)
            return try await self.vonage(
                WebhookFields(body: Data(body.readableBytesView), contentType: request.headers[.contentType]),
                requestID: context.requestID
            )
        }
        group.get("vonage/inbound") { request, context in
            try await self.vonage(WebhookFields(form: request.uri.query ?? ""), requestID: context.requestID)
        }
    }

    private func vonage(_ fields: WebhookFields, requestID: RequestID) async throws -> Response {
        let message = try VonageInbound.message(in: fields, receivedAt: self.runtime.clock.now)
        let outcome = try await self.runtime.engine.receive(message, requestID: requestID)
        return .accepted(by: outcome.requestID)
    }
}

/// The most that a body may have, in bytes; a text message of ten parts has less than a tenth of it.
let maximumBodySize = 64 * 1_024
