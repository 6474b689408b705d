import Configuration
import Foundation
import HTTPClient
import SMS

/// `SMS_PROVIDER`, and what belongs to the provider that it names.
enum ProviderSettings: Sendable {
    /// Messages go nowhere, and both providers' webhooks take unsigned calls from this machine.
    case simulator
    /// Vonage's SMS API.
    case vonage(Vonage.Configuration, VonageSignature)
    /// Twilio's Programmable Messaging; the earlier tokens are those that calls may still be signed with.
    case twilio(Twilio.Configuration, earlierTokens: [Secret])

    /// Reads the settings of a provider.
    ///
    /// - Throws: ``OperatorError`` naming the setting that is wrong or missing.
    init(_ config: ConfigReader, sender: String) throws {
        let name = config.string(forKey: "sms.provider") ?? "simulator"
        func required(_ key: String, _ setting: String, isSecret: Bool = false) throws -> String {
            guard let value = config.string(forKey: ConfigKey(key), isSecret: isSecret), !value.isEmpty else {
                throw OperatorError("\(setting) is missing: SMS_PROVIDER=\(name) needs it")
            }
            return value
        }
        /// A secret, and earlier ones after commas.
        func secrets(_ key: String, _ setting: String) throws -> [Secret] {
            try required(key, setting, isSecret: true).split(separator: ",")
                .map { Secret($0.trimmingCharacters(in: .whitespaces)) }
        }
        if ["vonage", "twilio"].contains(name), sender.isEmpty {
            throw OperatorError("SMS_FROM is missing: set it to the number that messages are from")
        }
        switch name {
        case "simulator": self = .simulator
        case "vonage":
            var account = Vonage.Configuration(
                apiKey: try required("vonage.api.key", "VONAGE_API_KEY"),
                apiSecret: Secret(try required("vonage.api.secret", "VONAGE_API_SECRET", isSecret: true)),
                sender: sender
            )
            if let base = try Settings.address(config.string(forKey: "vonage.api.base"), "VONAGE_API_BASE") {
                account.base = base
            }
            let method = config.string(forKey: "vonage.signature.method") ?? VonageSignature.Method.md5hash.rawValue
            guard let method = VonageSignature.Method(rawValue: method.lowercased()) else {
                let methods = VonageSignature.Method.allCases.map(\.rawValue).joined(separator: ", ")
                throw OperatorError("VONAGE_SIGNATURE_METHOD is \"\(method)\": set it to one of \(methods)")
            }
            let signature = VonageSignature(
                method,
                secrets: try secrets("vonage.signature.secret", "VONAGE_SIGNATURE_SECRET"),
                apiKey: account.apiKey
            )
            self = .vonage(account, signature)
        case "twilio":
            let tokens = try secrets("twilio.auth.token", "TWILIO_AUTH_TOKEN")
            guard let token = tokens.first else { throw OperatorError("TWILIO_AUTH_TOKEN is empty") }
            var account = Twilio.Configuration(
                accountSID: try required("twilio.account.sid", "TWILIO_ACCOUNT_SID"),
                authToken: token,
                sender: sender
            )
            if let base = try Settings.address(config.string(forKey: "twilio.api.base"), "TWILIO_API_BASE") {
                account.base = base
            }
            self = .twilio(account, earlierTokens: Array(tokens.dropFirst()))
        default: throw OperatorError("SMS_PROVIDER is \"\(name)\": set it to simulator, vonage or twilio")
        }
    }

    /// Whether messages go to real phones.
    var isReal: Bool { if case .simulator = self { false } else { true } }

    /// How many messages the provider is given a second unless `SMS_PER_SECOND` says so: none is told to wait by the
    /// simulator; Vonage refuses more than 30 requests a second with a key; Twilio queues what a number cannot send at
    /// once, for ten hours.
    var messagesPerSecond: Double? {
        switch self {
        case .simulator: nil
        case .vonage, .twilio: 30
        }
    }
}
