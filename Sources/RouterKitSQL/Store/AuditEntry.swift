package import Foundation
import RouterKit

/// What an admin or an operator did that changes something, and what came of it.
package struct AuditEntry: Sendable, Hashable {
    /// Names it.
    package var id: String
    /// When it came.
    package var at: Date
    /// Who did it: an admin's number, or where an operator is and from which address: `console 203.0.113.9`.
    package var actor: String
    /// What: the first word of a text, or what an operator called, without what it is about: `jobs/retry`.
    package var command: String
    /// The number or the id that it is about; `nil` for none.
    package var target: String?
    /// What came of it; the verdict until it is done.
    package var outcome: String

    /// An entry.
    package init(id: String, at time: Date, actor: String, command: String, target: String?, outcome: String = "") {
        self.id = id
        self.at = time
        self.actor = actor
        self.command = command
        self.target = target
        self.outcome = outcome
    }

    func insert(into connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO audit (id, at, actor, command, target, outcome) VALUES ($1, $2, $3, $4, $5, $6)",
            [
                .text(self.id), .time(self.at), .text(self.actor), .text(self.command), .text(self.target),
                .text(self.outcome),
            ]
        )
    }

    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.text("id"),
            at: try row.time("at"),
            actor: try row.text("actor"),
            command: try row.text("command"),
            target: row.optionalText("target"),
            outcome: try row.text("outcome")
        )
    }
}

extension SQLStore {
    /// What admins and operators did last, the latest first.
    package func audit(limit: Int) async throws -> [AuditEntry] {
        try await self.database.read { connection in
            try connection.query("SELECT * FROM audit ORDER BY id DESC LIMIT $1", [.integer(limit)])
                .map(AuditEntry.init)
        }
    }

    /// Writes down what an operator does; how it comes out is noted later.
    package func note(_ entry: AuditEntry) async throws {
        try await self.database.transaction { try entry.insert(into: $0) }
    }

    /// Writes down what came of a command.
    package func noteOutcome(_ outcome: String, ofCommand id: String) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute("UPDATE audit SET outcome = $1 WHERE id = $2", [.text(outcome), .text(id)])
        }
    }
}
