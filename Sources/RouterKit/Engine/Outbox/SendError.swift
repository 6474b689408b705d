public import Foundation

/// Why a provider did not take a message, and with it what becomes of the message.
///
/// Transports throw it. Any other error counts as ``retryable(_:after:)``, except `CancellationError`, which counts as
/// ``outcomeUnknown(_:)``: nobody knows how far the request had got.
public struct SendError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What to do with the message.
    enum Decision: Sendable, Hashable {
        case retry(after: TimeInterval?)
        case reject
        case optedOut
        case settle
    }

    let decision: Decision
    /// What the provider said, for operators; without the text and the number, since it is logged.
    public let reason: String

    public var description: String {
        switch self.decision {
        case .retry: self.reason
        case .reject: "rejected: \(self.reason)"
        case .optedOut: "opted out: \(self.reason)"
        case .settle: "outcome unknown: \(self.reason)"
        }
    }

    /// The provider did not take the message and may do so later; the message waits and is tried again.
    ///
    /// With `after`, the provider asks to be left alone for so many seconds, as when it throttles: until then the sender
    /// starts nothing at all.
    public static func retryable(_ reason: String, after: TimeInterval? = nil) -> SendError {
        SendError(decision: .retry(after: after), reason: reason)
    }

    /// The provider will never take the message: it is given up at once.
    public static func rejected(_ reason: String) -> SendError { SendError(decision: .reject, reason: reason) }

    /// The recipient wants no messages: it is given up at once.
    public static func optedOut(_ reason: String) -> SendError { SendError(decision: .optedOut, reason: reason) }

    /// The request left and no answer came, so the provider may have the message.
    ///
    /// It is not sent again before its delivery receipt had time to come.
    public static func outcomeUnknown(_ reason: String) -> SendError { SendError(decision: .settle, reason: reason) }

    /// What any error of a transport means.
    init(_ error: any Error) {
        switch error {
        case let error as SendError: self = error
        case is CancellationError: self = .outcomeUnknown("cancelled while sending")
        default: self = .retryable("\(error)")
        }
    }

    private init(decision: Decision, reason: String) {
        self.decision = decision
        self.reason = reason
    }
}
