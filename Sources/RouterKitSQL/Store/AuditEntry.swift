package import Foundation
import RouterKit

/// A command of an admin that changes something, and what came of it.
package struct AuditEntry: Sendable, Hashable {
    /// Names it.
    package var id: String
    /// When it came.
    package var at: Date
    /// Who gave it.
    package var phone: String
    /// Its first word.
    package var command: String
    /// The number that it is about; `nil` for none.
    package var target: String?
    /// What came of it; the verdict until it is done.
    package var outcome: String

    /// An entry.
    package init(id: String, at time: Date, phone: String, command: String, target: String?, outcome: String = "") {
        self.id = id
        self.at = time
        self.phone = phone
        self.command = command
        self.target = target
        self.outcome = outcome
    }

    fileprivate init(_ row: SQLRow) throws {
        self.init(
            id: try row.text("id"),
            at: try row.time("at"),
            phone: try row.text("phone"),
            command: try row.text("command"),
            target: row.optionalText("target"),
            outcome: try row.text("outcome")
        )
    }
}

extension SQLStore {
    /// What admins did last, the latest first.
    package func audit(limit: Int) async throws -> [AuditEntry] {
        try await self.database.read { connection in
            try connection.query("SELECT * FROM audit ORDER BY id DESC LIMIT $1", [.integer(limit)])
                .map(AuditEntry.init)
        }
    }

    /// Writes down what came of a command.
    package func noteOutcome(_ outcome: String, ofCommand id: String) async throws {
        _ = try await self.database.transaction { connection in
            try connection.execute("UPDATE audit SET outcome = $1 WHERE id = $2", [.text(outcome), .text(id)])
        }
    }
}
