package import Foundation
package import RouterKit

/// A conversation as a list shows it.
package struct ConversationSummary: Sendable, Hashable {
    /// The conversation.
    package let key: ConversationKey
    /// Where it stands.
    package let state: ConversationState
    /// When its customer last wrote.
    package let lastActivity: Date

    /// A conversation with where it stands and since when.
    package init(key: ConversationKey, state: ConversationState, lastActivity: Date) {
        self.key = key
        self.state = state
        self.lastActivity = lastActivity
    }
}

/// Which conversations a list shows.
package struct ConversationSearch: Sendable, Hashable {
    /// Part of the key, such as some digits of the number; `nil` for any.
    package var text: String?
    /// Where they stand; `nil` for anywhere.
    package var state: ConversationState?
    /// The last of the page before; `nil` for the first page.
    package var after: ConversationSummary?

    /// All conversations.
    package init() {}
}

extension SQLStore {
    /// The conversations that a search is for, those first whose customers wrote last.
    ///
    /// All is in one index, which is walked from its end: no context is read.
    package func conversations(_ search: ConversationSearch, limit: Int) async throws -> [ConversationSummary] {
        var arguments: [SQLValue] = [
            search.after.map { .time($0.lastActivity) } ?? .integer(.max),
            .text(search.after?.key.description ?? ""),
        ]
        var filter = ""
        if let state = search.state {
            arguments.append(.text(state.rawValue))
            filter += " AND state = $\(arguments.count)"
        }
        if let text = search.text {
            let pattern = text.map { "%_\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            arguments.append(.text("%\(pattern)%"))
            filter += " AND key LIKE $\(arguments.count) ESCAPE '\\'"
        }
        arguments.append(.integer(limit))
        let (values, sql) = (
            arguments,
            """
            SELECT key, state, last_activity FROM conversations WHERE (last_activity, key) < ($1, $2)\(filter)
            ORDER BY last_activity DESC, key DESC LIMIT $\(arguments.count)
            """
        )
        return try await self.database.read { connection in
            try connection.query(sql, values).map { row in
                ConversationSummary(
                    key: try Self.key(in: row, "key"),
                    state: ConversationState(rawValue: try row.text("state")),
                    lastActivity: try row.time("last_activity")
                )
            }
        }
    }

    /// How many conversations stand in each state.
    package func stateCounts() async throws -> [ConversationState: Int] {
        let rows = try await self.database.read { connection in
            try connection.query("SELECT state, COUNT(*) AS count FROM conversations GROUP BY state", []).map {
                (ConversationState(rawValue: try $0.text("state")), try $0.integer("count"))
            }
        }
        return Dictionary(rows) { first, _ in first }
    }
}
