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

/// How many conversations stand in a state.
package struct StateCount: Sendable, Hashable {
    /// All of them.
    package let all: Int
    /// Those whose customers have not written for some time.
    package let silent: Int

    /// So many, and so many of them silent.
    package init(all: Int, silent: Int) {
        self.all = all
        self.silent = silent
    }
}

/// Which conversations a list shows.
package struct ConversationSearch: Sendable, Hashable {
    /// Part of the key, such as some digits of the number; `nil` for any.
    package var text: String?
    /// Where they stand; `nil` for anywhere.
    package var state: ConversationState?
    /// Since when their customers have not written; `nil` for those that did, too.
    package var silentSince: Date?
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
        var arguments: [SQLValue] = [.integer(.max), .text("")]
        // Those that are silent are where the walk comes to later, so it begins there.
        if let silence = search.silentSince { arguments[0] = .time(silence) }
        if let after = search.after, after.lastActivity < search.silentSince ?? .distantFuture {
            arguments = [.time(after.lastActivity), .text(after.key.description)]
        }
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

    /// How many conversations stand in each state, and of how many the customers have not written since a time.
    package func stateCounts(silentSince time: Date) async throws -> [ConversationState: StateCount] {
        let rows = try await self.database.read { connection in
            try connection.query(
                """
                SELECT state, COUNT(*) AS count, COUNT(CASE WHEN last_activity < $1 THEN 1 END) AS silent
                FROM conversations GROUP BY state
                """,
                [.time(time)]
            ).map { row in
                (
                    ConversationState(rawValue: try row.text("state")),
                    StateCount(all: try row.integer("count"), silent: try row.integer("silent"))
                )
            }
        }
        return Dictionary(rows) { first, _ in first }
    }
}
