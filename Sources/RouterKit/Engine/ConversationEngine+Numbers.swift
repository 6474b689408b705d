import Foundation

/// Who is texting from a number, and whether it may be texted.
extension ConversationEngine {
    /// The conversation that a message belongs to: the number's own, or that of the member who said who they are.
    ///
    /// A member's stays theirs for ``NumberRegister/speakerPatience`` after they said so or last wrote. What concerns the
    /// whole number goes to the number's own conversation whoever writes it. The parts of one text go where the first of
    /// them went that came.
    func conversation(of message: InboundMessage) async throws -> ConversationKey {
        let number = ConversationKey(phone: message.from)
        if let key = try await self.conversationWithParts(of: message) { return key }
        guard let register = try await self.context(of: number).number, let speaker = register.speaker,
            let since = register.speakerSince, !self.catalogue.isForNumber(message.text)
        else { return number }
        let member = ConversationKey(phone: message.from, member: speaker)
        let lastActivity = try await self.context(of: member).lastActivity ?? since
        let isFresh = self.clock.now.timeIntervalSince(max(since, lastActivity)) < NumberRegister.speakerPatience
        return isFresh ? member : number
    }

    /// The conversation in which other parts of a message's text wait.
    private func conversationWithParts(of message: InboundMessage) async throws -> ConversationKey? {
        guard let part = message.part, part.total > 1 else { return nil }
        let number = ConversationKey(phone: message.from)
        let members = try await self.context(of: number).number?.members ?? []
        for key in [number] + members.map({ ConversationKey(phone: message.from, member: $0) }) {
            let parts = try await self.context(of: key).parts ?? []
            if parts.contains(where: { $0.reference == part.name }) { return key }
        }
        return nil
    }

    /// Whether the number of a member's conversation opted out; its own says so itself.
    func isOptedOut(_ key: ConversationKey) async throws -> Bool {
        guard key.member != nil else { return false }
        return try await self.context(of: key.ofNumber).number?.optedOutAt != nil
    }
}
