import Foundation
import HTTPClient
import RouterKit
import SMS

/// The way to the phones: the provider that the settings name, or the simulator.
struct SMSGateway: Sendable {
    /// The provider; `nil` with the simulator.
    let provider: (any SMSProvider)?
    /// What gives messages to it.
    let transport: any MessageTransport
    private let http: HTTPClient?

    /// The longest text that is sent as one message: what the strictest of the providers takes.
    static let textLimit = TextLimit(characters: Twilio.textLimit.characters, segments: Vonage.textLimit.segments)

    /// Opens the way.
    ///
    /// - Throws: ``OperatorError`` when an address cannot be used.
    init(_ settings: Settings) throws {
        let http = HTTPClient()
        do {
            switch settings.provider {
            case .simulator:
                self.provider = nil
                self.transport = SimulatorTransport()
                self.http = nil
                return
            case .vonage(var account, let signature):
                // Without a public address receipts go where the account's settings say.
                account.statusCallback = settings.publicURL.map { $0 + WebhookRoutes.path(of: Vonage.self, "status") }
                self.provider = try Vonage(account, signature: signature, http: http)
            case .twilio(var account, let earlierTokens):
                account.statusCallback = settings.publicAddress + WebhookRoutes.path(of: Twilio.self, "status")
                self.provider = try Twilio(account, earlierTokens: earlierTokens, http: http)
            }
        } catch {
            throw OperatorError("the provider's addresses cannot be used: \(error)")
        }
        self.transport = self.provider ?? SimulatorTransport()
        self.http = http
    }

    /// The providers whose webhook calls are taken.
    var doors: [any SMSProvider.Type] { self.provider.map { [type(of: $0)] } ?? [Vonage.self, Twilio.self] }

    /// The messages that a reply is sent as: with plain characters where that saves a part, and cut between words where
    /// it is longer than a message may be.
    static func messages(_ text: String) -> [String] { text.withFewestSegments().pieces(within: Self.textLimit) }

    /// Ends what is on its way.
    func close() async { await self.http?.shutdown() }
}
