import Foundation

/// Who is texting from a number, and whether it may be texted.
extension ConversationEngine {
    /// The conversation that a message belongs to: the number's own, or that of the member who said who they are.
    ///
    /// A member's stays theirs for ``NumberRegister/speakerPatience`` after they said so or last wrote. What concerns the
    /// whole number goes to the number's own conversation whoever writes it.
    func conversation(of message: InboundMessage) async throws -> ConversationKey {
        let number = ConversationKey(phone: message.from)
        guard let register = try await self.context(of: number).number, let speaker = register.speaker,
            let since = register.speakerSince, !self.catalogue.isForNumber(message.text)
        else { return number }
        let member = ConversationKey(phone: message.from, member: speaker)
        let lastActivity = try await self.context(of: member).lastActivity ?? since
        let isFresh = self.clock.now.timeIntervalSince(max(since, lastActivity)) < NumberRegister.speakerPatience
        return isFresh ? member : number
    }

    /// Whether the number of a member's conversation opted out; its own says so itself.
    func isOptedOut(_ key: ConversationKey) async throws -> Bool {
        guard key.member != nil else { return false }
        return try await self.context(of: key.ofNumber).number?.optedOutAt != nil
    }
}
