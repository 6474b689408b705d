import Foundation

/// Who is texting from a number, and whether it may be texted.
extension ConversationEngine {
    /// The conversation that a message belongs to: the number's own, or that of the member who said who they are.
    ///
    /// A member's stays theirs for ``NumberRegister/speakerPatience`` after they said so or last wrote. What concerns the
    /// whole number goes to the number's own conversation whoever writes it. The parts of one text go where the first of
    /// them went that came.
    func conversation(of message: InboundMessage) async throws -> ConversationContext {
        let number = try await self.context(of: ConversationKey(phone: message.from))
        if let context = try await self.conversationWithParts(of: message, number) { return context }
        guard let register = number.number, let speaker = register.speaker, let since = register.speakerSince,
            !self.catalogue.isForNumber(message.text)
        else { return number }
        let member = try await self.context(of: ConversationKey(phone: message.from, member: speaker))
        let lastActivity = max(since, member.lastActivity ?? since)
        let isFresh = self.clock.now.timeIntervalSince(lastActivity) < NumberRegister.speakerPatience
        return isFresh ? member : number
    }

    /// The conversation in which other parts of a message's text wait.
    private func conversationWithParts(
        of message: InboundMessage,
        _ number: ConversationContext
    ) async throws -> ConversationContext? {
        guard let part = message.part, part.total > 1 else { return nil }
        func hasParts(_ context: ConversationContext) -> Bool {
            context.parts?.contains { $0.reference == part.name } ?? false
        }
        if hasParts(number) { return number }
        for member in number.number?.members ?? [] {
            let context = try await self.context(of: ConversationKey(phone: message.from, member: member))
            if hasParts(context) { return context }
        }
        return nil
    }

    /// Whether the number of a member's conversation opted out; its own says so itself.
    ///
    /// As it is stored: the member's version says nothing of whether what is cached of the number still holds.
    func isOptedOut(_ key: ConversationKey) async throws -> Bool {
        guard key.member != nil else { return false }
        return try await self.store.load(key.ofNumber)?.number?.optedOutAt != nil
    }
}
