public import RouterKit

extension ConversationTester {
    /// The conversation as it stands.
    ///
    /// Of several people on this phone, that of whoever has not said a name.
    public var context: ConversationContext {
        get async throws {
            let key = ConversationKey(phone: self.number)
            return await self.store.load(key) ?? ConversationContext(key: key)
        }
    }

    /// Where the conversation stands.
    public var state: ConversationState {
        get async throws { try await self.context.state }
    }

    /// Everything that happened, in order.
    public var events: [ConversationEvent] {
        get async throws { await self.store.events(of: ConversationKey(phone: self.number), after: 0, limit: .max) }
    }

    /// Every message that was put into the outbox, for any phone, in order; nothing sends them.
    public var outbox: [QueuedMessage] {
        get async { await self.store.messages(after: nil, limit: .max).reversed().map(\.element) }
    }

    /// Every job of any phone, whatever became of it, in the order in which they were asked for; the framework's own
    /// timers are among them only when they were given up.
    public var jobs: [Job] {
        get async { await self.store.jobs(after: nil, limit: .max).reversed().map(\.element) }
    }

    /// A place in what is said, for ``replies(after:)``: everything that was said until now is before it.
    public var place: OutboxPlace {
        get async { OutboxPlace(count: await self.outbox.count) }
    }

    /// What was said to this phone since a place, by default from the beginning, in order.
    public func replies(after place: OutboxPlace = .beginning) async -> [String] {
        await self.messages(after: place).filter { $0.to == self.number }.map(\.text)
    }

    /// What was said since a place, to any phone.
    func messages(after place: OutboxPlace) async -> [OutgoingMessage] {
        await self.outbox.dropFirst(place.count).map(\.message)
    }
}

/// A place in what an assistant says; see ``ConversationTester/place``.
public struct OutboxPlace: Sendable, Hashable {
    let count: Int

    /// The place before everything.
    public static let beginning = OutboxPlace(count: 0)
}
