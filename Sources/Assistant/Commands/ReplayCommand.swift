import ArgumentParser
import Foundation
import RouterKit
import RouterKitSQL

/// `App replay`.
struct ReplayCommand: AssistantCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Tell a conversation from its journal, or check what is stored against it.",
        discussion: """
            Only reads: it may run beside the assistant, and changes nothing. With --verify the journal is folded and \
            compared with what is stored; it prints ok, or what differs, and ends with status 1.
            """
    )

    @Argument(help: "The phone number, or the conversation's key such as +15550001111:anna.") var phone: String?
    @Option(help: "Show the conversation as it stood then: 2026-01-05T12:00:00Z, or 10m for ten minutes ago.")
    var at: String?
    @Flag(help: "Compare what is stored of the conversation with its journal.") var verify = false
    @Flag(help: "Compare every conversation.") var verifyAll = false

    func run(with assistant: AssembledAssistant) async throws {
        let settings = try Settings.fromEnvironment()
        let store: SQLStore
        do {
            store = try await SQLStore(reading: SQLiteReader(path: settings.databasePath))
        } catch {
            throw OperatorError("\(error)")
        }
        guard !self.verifyAll else {
            guard self.phone == nil, self.at == nil, !self.verify else {
                throw OperatorError("--verify-all checks every conversation: leave the others out")
            }
            return try await JournalCheck(store: store).checkAll()
        }
        guard let phone = self.phone else {
            throw OperatorError("say which conversation, such as: replay +15550001111, or --verify-all")
        }
        guard let key = ConversationKey(phone) else {
            throw OperatorError("\(phone) is no conversation's key: write it like +15550001111 or +15550001111:anna")
        }
        do {
            try await self.replay(key, in: store)
        } catch let error as StoreError {
            throw OperatorError("\(error): restore a backup, or look at the row in the database")
        }
    }

    private func replay(_ key: ConversationKey, in store: SQLStore) async throws {
        if self.verify {
            guard self.at == nil else { throw OperatorError("give --verify or --at, not both") }
            return try await JournalCheck(store: store).check(key)
        }
        if let at = self.at {
            guard let time = ReplayTime.date(at, now: Date()) else {
                throw OperatorError("--at \(at) is no time: write it like 2026-01-05T12:00:00Z, or 10m for ago")
            }
            return try await Self.show(key, at: time, in: store)
        }
        let timeline = ReplayTimeline(store: store, key: key)
        guard try await timeline.print() else { throw OperatorError.noConversation(key) }
    }

    private static func show(_ key: ConversationKey, at time: Date, in store: SQLStore) async throws {
        let history = try await store.history(of: key, through: time)
        if let removed = history.removedUntil, time < removed {
            throw OperatorError("earlier history was removed: ask for a time after \(removed.iso8601)")
        }
        guard history.context.version > 0 else {
            guard try await store.verify(key.description) != nil else { throw OperatorError.noConversation(key) }
            throw OperatorError("nothing had been said by \(time.iso8601): ask for a later time")
        }
        print(try ReplayContext.text(of: history.context, at: time))
    }
}

extension OperatorError {
    /// There is no such conversation.
    static func noConversation(_ key: ConversationKey) -> OperatorError {
        OperatorError("there is no conversation with \(key): check the number, or DATABASE_URL")
    }
}
