/// What became of an announcement to one number.
public enum Announcement: String, Sendable, Hashable {
    /// It is queued, in the same transaction as the note that it was.
    case queued
    /// It was queued before.
    case repeated
    /// The number opted out.
    case optedOut = "opted_out"
    /// The customer's ``QuietHours`` are not over: come again later.
    case asleep
}

extension ConversationEngine {
    /// Tells a number something that it did not ask for, once.
    ///
    /// - Parameters:
    ///   - text: What to say.
    ///   - name: Which announcement it is: of one name each number is told once, as long as the ids of messages are kept.
    ///   - phone: The number.
    /// - Returns: what became of it; nothing has changed but where it is queued.
    /// - Throws: what the store throws, and ``EngineError``.
    public func announce(_ text: String, named name: String, to phone: PhoneNumber) async throws -> Announcement {
        let key = ConversationKey(phone: phone)
        let id = MessageID(provider: "announcement:\(name)", rawValue: phone.e164)
        return try await self.mailboxes.run(key) {
            guard try await self.context(of: key).number?.optedOutAt == nil else { return .optedOut }
            do {
                return try await self.run(key, announcing: text, as: id)
            } catch StoreError.duplicateMessage {
                return .repeated
            }
        }
    }

    private func run(_ key: ConversationKey, announcing text: String, as id: MessageID) async throws -> Announcement {
        do {
            _ = try await self.run(key, requestID: RequestID(), message: id) { turn in
                let isAsleep = turn.quietHours?.contains(turn.now, in: turn.calendar) ?? false
                // A turn that throws leaves nothing behind.
                if isAsleep { throw Asleep() }
                return Reply(text)
            }
            return .queued
        } catch is Asleep {
            return .asleep
        }
    }

    private struct Asleep: Error {}
}
