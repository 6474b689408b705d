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

extension ConversationEngine {
    /// Notes that a number wants no more messages, which somebody else than the number says: the provider, or an operator.
    ///
    /// Nothing is said, and what waits for the number is discarded. One that opted out already stays as it is.
    ///
    /// - Parameters:
    ///   - phone: The number.
    ///   - reason: Who says so, for the record; without the number.
    /// - Returns: whether it is news.
    /// - Throws: what the store throws, and ``EngineError``.
    @discardableResult
    public func optOut(_ phone: PhoneNumber, because reason: String) async throws -> Bool {
        let key = ConversationKey(phone: phone)
        return try await self.mailboxes.run(key) {
            guard try await self.context(of: key).number?.optedOutAt == nil else { return false }
            _ = try await self.run(key, requestID: RequestID()) { turn in
                turn.optOut(because: reason)
                return nil
            }
            return true
        }
    }
}

extension Turn {
    /// From now on nothing is sent to the number.
    fileprivate mutating func optOut(because reason: String? = nil) {
        self.append(.consentChanged(.init(isOptedOut: true, reason: reason)))
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
