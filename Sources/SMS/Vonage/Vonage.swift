import Foundation
package import HTTPClient
import RouterKit

/// Vonage's SMS API: https://developer.vonage.com/messaging/sms/overview.
package struct Vonage: SMSProvider {
    package static let name = "vonage"

    /// Vonage takes any 2xx, and calls again for a day without one.
    package static let acknowledgement = WebhookAnswer(contentType: "application/json", body: "{}")

    /// 3,200 characters by the API's reference, of which Vonage advises to use what fits in six parts.
    package static let textLimit = TextLimit(characters: 3_200, segments: 6)

    let configuration: Configuration
    let signature: VonageSignature
    let http: HTTPClient

    /// An account at Vonage.
    ///
    /// - Parameters:
    ///   - configuration: the account, and how messages are sent.
    ///   - signature: how its webhook calls are signed.
    ///   - http: what sends the requests; it stays the caller's to shut down.
    /// - Throws: when the base address cannot be used.
    package init(
        _ configuration: Configuration,
        signature: VonageSignature,
        http: HTTPClient
    ) throws(HTTPClientError) {
        try HTTPClient.Request(.post, configuration.base).validate()
        self.configuration = configuration
        self.signature = signature
        self.http = http
    }

    package func verify(_ call: WebhookRequest) async throws { try await self.signature.verify(call) }

    /// What a call holds: a delivery receipt when it has a status, else a message.
    package static func content(of call: WebhookRequest) throws(WebhookError) -> WebhookContent {
        guard call.fields["status"] == nil else { return try VonageReceipt.content(of: call.fields) }
        return .message(ReceivedSMS(try VonageInbound.message(in: call.fields, receivedAt: call.receivedAt)))
    }
}
