package import Foundation
package import RouterKit

/// Tables that follow from conversations: an application keeps them beside the store's own, for questions that are not about
/// one conversation.
///
/// They are written in the transaction of the turn that changes them, so that they never say anything else than the
/// conversations do. A projection that throws fails the turn: it is to leave out what it cannot read.
package protocol SQLProjection: Sendable {
    /// A word for names of tables.
    var name: String { get }
    /// The steps of its schema, in order; they are never changed once released.
    ///
    /// After new steps everything is projected anew, in the same transaction.
    var migrations: [Migration] { get }

    /// Writes what a conversation became.
    ///
    /// - Parameters:
    ///   - context: the conversation, after the turn.
    ///   - change: what may be other than before.
    ///   - time: when the turn was.
    ///   - connection: a connection within the turn's transaction.
    /// - Throws: what the connection throws, which fails the turn.
    func project(
        _ context: ConversationContext,
        _ change: ContextChange,
        at time: Date,
        in connection: any SQLConnection
    ) throws
}

/// What a turn may have changed of a context.
package struct ContextChange: Sendable, Hashable {
    /// Whether it is new to whoever is told, so that everything is.
    package private(set) var isEverything = false
    /// The names of the module data that changed.
    package private(set) var data: Set<String> = []
    /// Whether the language or the time zone changed.
    package private(set) var locale = false

    /// All of it.
    package static let everything: ContextChange = {
        var change = ContextChange()
        change.isEverything = true
        return change
    }()

    /// What a turn changed.
    package init(_ turn: TurnRecord) {
        self.init()
        self.isEverything = turn.expectedVersion == 0
        for event in turn.events {
            switch event.change {
            case .dataChanged(let change): self.data.insert(change.name)
            case .localeChanged: self.locale = true
            case .modificationUndone, .conversationReset: self.isEverything = true
            default: break
            }
        }
    }

    private init() {}

    /// Whether the data of this type may have changed.
    package func includes<Data: ModuleData>(_ type: Data.Type) -> Bool {
        self.isEverything || self.data.contains(Data.name)
    }
}

extension SQLStore {
    /// Brings a projection's tables up to date, and fills them from all conversations where they are new.
    func prepare(_ projection: any SQLProjection) async throws {
        let dialect = self.database.dialect
        try await self.database.transaction { connection in
            let steps = projection.migrations
            guard try connection.migrate(steps, rememberedIn: "\(projection.name)_migrations", dialect) else { return }
            var last = ""
            while true {
                let rows = try connection.query(
                    """
                    SELECT key, state, version, schema, last_activity, context FROM conversations
                    WHERE key > $1 ORDER BY key LIMIT 500
                    """,
                    [.text(last)]
                )
                guard let end = rows.last else { return }
                for row in rows {
                    guard let key = ConversationKey(try row.text("key")) else { continue }
                    let context = try self.context(of: key, in: row, connection)
                    try projection.project(context, .everything, at: try row.time("last_activity"), in: connection)
                }
                last = try end.text("key")
            }
        }
    }
}
