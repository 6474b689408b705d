package import HTTPClient
import RouterKit

/// Twilio's Programmable Messaging: https://www.twilio.com/docs/messaging.
package struct Twilio: SMSProvider {
    package static let name = "twilio"

    /// An empty TwiML document: no reply by way of the answer, since replies are sent as messages.
    package static let acknowledgement = WebhookAnswer(contentType: "text/xml", body: "<Response/>")

    /// 1,600 characters, as the API's reference says of `Body`.
    package static let textLimit = TextLimit(characters: 1_600)

    let configuration: Configuration
    let signature: TwilioSignature
    let http: HTTPClient

    /// An account at Twilio; its webhook calls are signed with its token.
    ///
    /// - Parameters:
    ///   - configuration: the account, and how messages are sent.
    ///   - earlierTokens: tokens that its calls may still be signed with, such as while the token is being changed.
    ///   - http: what sends the requests; it stays the caller's to shut down.
    /// - Throws: when an address cannot be used.
    package init(
        _ configuration: Configuration,
        earlierTokens: [Secret] = [],
        http: HTTPClient
    ) throws(HTTPClientError) {
        try HTTPClient.Request(.post, configuration.base).validate()
        if let callback = configuration.statusCallback { try HTTPClient.Request(.post, callback).validate() }
        self.configuration = configuration
        self.signature = TwilioSignature(tokens: [configuration.authToken] + earlierTokens)
        self.http = http
    }

    package func verify(_ call: WebhookRequest) async throws { try self.signature.verify(call) }

    /// What a call holds: a delivery receipt when it has a message's status and no text, else a message.
    package static func content(of call: WebhookRequest) throws(WebhookError) -> WebhookContent {
        guard call.fields["MessageStatus"] == nil || call.fields["Body"] != nil else {
            return try TwilioReceipt.content(of: call)
        }
        return .message(try TwilioInbound.message(in: call.fields, receivedAt: call.receivedAt))
    }
}
