/// Ends and begins messages to a number, by the words that carriers reserve.
///
/// STOP and its like are confirmed once; then the number hears nothing, whatever comes, until START. What comes
/// meanwhile is recorded and not handled, and what waits in the outbox for the number is discarded with the turn.
public struct Consent: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard let consent = CarrierKeywords.consent(in: message.text) else {
            return turn.isOptedOut ? .silent : try await next(message, &turn)
        }
        turn.recognize(Classification(ranking: [RankedIntent(consent, confidence: 1)], stage: "consent"))
        guard consent == .stop else {
            turn.optIn()
            return turn.say(EngineReplies.optedIn)
        }
        guard !turn.isOptedOut else { return .silent }
        turn.send(EngineReplies.optedOut)
        turn.optOut()
        return .silent
    }
}

extension Turn {
    /// From now on nothing is sent to the number.
    fileprivate mutating func optOut() {
        self.append(.consentChanged(.init(isOptedOut: true)))
        self.isOptedOut = true
    }

    /// The number may be texted again.
    fileprivate mutating func optIn() {
        if self.isOptedOut { self.append(.consentChanged(.init(isOptedOut: false))) }
        self.isOptedOut = false
    }

    /// Whether the number opted out in this turn.
    var optsOut: Bool {
        self.events.contains { event in
            if case .consentChanged(let consent) = event.change { consent.isOptedOut } else { false }
        }
    }
}
