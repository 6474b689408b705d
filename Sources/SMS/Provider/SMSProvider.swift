package import Foundation
package import HTTPClient
package import RouterKit

/// A company that carries text messages: how its webhook calls are verified and read, and how messages are given to it.
///
/// What differs between providers is behind this; a new one is one type. Of a call, the caller first has it verified,
/// then reads it, and gives ``acknowledgement`` once what it holds is durable.
package protocol SMSProvider: MessageTransport {
    /// What the ids of its messages are unique within: `vonage`.
    static var name: String { get }

    /// What it is answered, with status 200, once what it delivered is durable.
    static var acknowledgement: WebhookAnswer { get }

    /// How long a text it takes in one message.
    static var textLimit: TextLimit { get }

    /// Checks that a call comes from the provider, for this account.
    ///
    /// Nothing is remembered of calls: one that comes twice within the time that its signature is good for passes twice.
    /// Taking in a message id once, durably, is what makes that harmless.
    ///
    /// - Throws: ``SignatureError``, for the operator's log; the caller is to learn no more than that it was refused.
    func verify(_ call: WebhookRequest) async throws

    /// Asks the provider whether it knows the account and takes the secret; nothing is sent to anybody.
    ///
    /// - Throws: when it cannot be reached.
    func askAboutAccount() async throws(HTTPClientError) -> AccountAnswer

    /// What a call holds, verified or not.
    ///
    /// - Throws: ``WebhookError`` naming the field that is missing or wrong.
    static func content(of call: WebhookRequest) throws(WebhookError) -> WebhookContent
}

/// A provider that can be asked for messages that it received and could not deliver.
///
/// One that gives up within seconds loses what came while we were away. What is listed goes through the same door as
/// what is delivered; a message that was taken in before changes nothing.
package protocol ReceivedMessageSource: Sendable {
    /// The messages to us that the provider received since a time, the earliest first.
    ///
    /// - Parameters:
    ///   - start: from when on, by the provider's clock; a little earlier than needed costs nothing.
    ///   - now: when they reach us.
    /// - Returns: the messages, each with the time at which the provider had it.
    /// - Throws: ``ListingError``; nothing of an incomplete list is given.
    func messages(receivedSince start: Date, now: Date) async throws(ListingError) -> [ReceivedSMS]
}
