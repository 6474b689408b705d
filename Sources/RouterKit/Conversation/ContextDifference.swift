/// A field in which a stored snapshot and the fold of its journal differ.
package struct ContextDifference: Sendable, Hashable, CustomStringConvertible {
    /// The field, as it is named in JSON; module data is `data.name`.
    package let field: String
    /// The JSON of what is stored; `nothing` when the field is missing there.
    package let stored: String
    /// The JSON of what the journal says.
    package let folded: String

    /// A difference that is found elsewhere than in the snapshot.
    package init(field: String, stored: String, folded: String) {
        self.field = field
        self.stored = stored
        self.folded = folded
    }

    package var description: String { "\(self.field): stored \(self.stored), by the journal \(self.folded)" }
}

extension ConversationContext {
    /// Goes on with the fold: what more events make of the context.
    package mutating func fold(_ events: some Sequence<ConversationEvent>) {
        for event in events { self.apply(event) }
    }

    /// Where this snapshot differs from the fold of its journal, field by field; empty when they are equal.
    ///
    /// - Throws: `EncodingError`.
    package func differences(from folded: ConversationContext) throws -> [ContextDifference] {
        let mine = try self.fields()
        let theirs = try folded.fields()
        return try Set(mine.keys).union(theirs.keys).sorted().compactMap { name in
            guard mine[name] != theirs[name] else { return nil }
            return ContextDifference(
                field: name,
                stored: try mine[name].map(StoredJSON.encode) ?? "nothing",
                folded: try theirs[name].map(StoredJSON.encode) ?? "nothing"
            )
        }
    }

    /// The members of the JSON form, and each module's data as a member of its own.
    private func fields() throws -> [String: JSONValue] {
        guard case .object(var fields) = try JSONValue(encoding: self) else { return [:] }
        guard case .object(let data)? = fields.removeValue(forKey: "data") else { return fields }
        for (name, value) in data { fields["data.\(name)"] = value }
        return fields
    }
}
