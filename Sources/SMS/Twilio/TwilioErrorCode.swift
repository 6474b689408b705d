import Foundation
import RouterKit

/// Why Twilio did not send or deliver a message; 0 for no reason given.
///
/// Source: https://www.twilio.com/docs/api/errors.
struct TwilioErrorCode: RawRepresentable, Sendable, Hashable {
    let rawValue: Int

    /// Whether the recipient wants no messages.
    var isOptOut: Bool { self.rawValue == 21_610 }

    /// Whether it is one of those that have words here.
    var isKnown: Bool { Self.words[self.rawValue] != nil }

    /// What the code means, in words, with the code.
    var words: String {
        guard self.rawValue != 0 else { return "for no reason given" }
        return "\(Self.words[self.rawValue] ?? "with a code that has no words here") (\(self.rawValue))"
    }

    /// What becomes of a message that was refused so.
    ///
    /// What is wrong with the account is wrong with every message; they wait until the operator has mended it.
    func error(retryAfter: TimeInterval?) -> SendError {
        let reason = "Twilio: \(self.words)"
        return switch self.rawValue {
        case 21_610: .optedOut(reason)
        case 20_429, 14_107, 30_022: .retryable(reason, after: retryAfter ?? 1)
        // Its queue holds what goes out in hours.
        case 21_611, 30_001: .retryable(reason, after: retryAfter ?? 60)
        case 20_003, 20_005, 20_404, 30_002: .retryable("\(reason): check TWILIO_ACCOUNT_SID and the account")
        default: .rejected(reason)
        }
    }

    private static let words = [
        14_107: "too much at once", 20_003: "wrong credentials", 20_005: "the account is not active",
        20_404: "there is no such account", 20_429: "too much at once",
        21_211: "the number is none", 21_212: "the sender is not a number", 21_408: "the account may not send there",
        21_602: "the text is missing", 21_603: "the sender is missing", 21_604: "the number is missing",
        21_606: "the sender is not the account's, or cannot send there",
        21_608: "the number is not verified, as trial accounts need it", 21_610: "the recipient opted out",
        21_611: "the sender's queue is full", 21_612: "there is no way from the sender to the number",
        21_614: "the number is not a mobile", 21_617: "the text is too long",
        30_001: "the queue is full", 30_002: "the account is suspended", 30_003: "the phone is out of reach",
        30_004: "the message was blocked", 30_005: "the number is not known",
        30_006: "the number is a landline, or its carrier cannot be reached",
        30_007: "the carrier filtered the message", 30_008: "for a reason that is not known",
        30_022: "too much at once for the campaign", 30_034: "the sender is not registered for application messages",
    ]
}
