import RouterKit

/// What comparing a stored conversation with its journal found.
package struct Verification: Sendable, Hashable {
    /// The conversation's key as it is stored.
    package let key: String
    /// What differs, a line each; empty when the conversation is what its journal says.
    package let findings: [String]
}

extension SQLStore {
    /// At most `limit` keys after a key, in order, as they are stored.
    package func storedKeys(after key: String?, limit: Int) async throws -> [String] {
        try await self.database.read { connection in
            try connection.query(
                "SELECT key FROM conversations WHERE key > $1 ORDER BY key LIMIT $2",
                [.text(key ?? ""), .integer(limit)]
            ).map { try $0.text("key") }
        }
    }

    /// Compares a stored conversation with the fold of its journal, as both are at one moment.
    ///
    /// - Returns: what was found; `nil` when there is no conversation of this key.
    package func verify(_ key: String) async throws -> Verification? {
        try await self.database.read { connection in
            try connection.query(
                "SELECT state, version, schema, context FROM conversations WHERE key = $1",
                [.text(key)]
            ).first.map { row in
                Verification(key: key, findings: try self.findings(on: key, in: row, connection))
            }
        }
    }

    private func findings(on name: String, in row: SQLRow, _ connection: any SQLConnection) throws -> [String] {
        guard let key = ConversationKey(name) else { return ["key: \(name) is none"] }
        let history: ConversationHistory
        do {
            history = try self.history(of: key, connection)
        } catch let error as StoreError {
            return ["journal: \(error)"]
        }
        let folded = history.context
        var findings = history.gaps.map { "journal: events \($0.lowerBound) to \($0.upperBound) are missing" }
        let (state, version) = (try row.text("state"), try row.integer("version"))
        if state != folded.state.rawValue {
            let difference = ContextDifference(field: "column state", stored: state, folded: folded.state.rawValue)
            findings.append("\(difference)")
        }
        if version != folded.version {
            let difference = ContextDifference(
                field: "column version",
                stored: "\(version)",
                folded: "\(folded.version)"
            )
            findings.append("\(difference)")
        }
        do {
            let stored = try self.forms.context.decode(
                ConversationContext.self,
                from: row.text("context"),
                form: row.integer("schema")
            )
            findings += try stored.differences(from: folded).map(\.description)
        } catch {
            findings.append("snapshot: cannot be decoded: \(error)")
        }
        return findings
    }
}
