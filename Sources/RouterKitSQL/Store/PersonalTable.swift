import Foundation
package import RouterKit

/// A table that says something about a person, and how their rows are found.
package struct PersonalTable: Sendable, Hashable {
    /// The table.
    package let name: String
    /// The column that names the person.
    package let column: String
    /// What stands in it.
    package let content: Content
    /// The columns that are shown to nobody, such as secrets.
    package let hidden: Set<String>

    /// What names a person.
    package enum Content: Sendable, Hashable {
        /// The key of a conversation: the number, or the number and a member of the household.
        case conversation
        /// The number.
        case phone
    }

    /// A table.
    package init(_ name: String, _ column: String, _ content: Content, hiding hidden: Set<String> = []) {
        self.name = name
        self.column = column
        self.content = content
        self.hidden = hidden
    }

    /// The tables of the store.
    package static let ofStore = [
        PersonalTable("conversations", "key", .conversation), PersonalTable("events", "conversation", .conversation),
        PersonalTable("baselines", "conversation", .conversation),
        PersonalTable("received_messages", "conversation", .conversation),
        PersonalTable("dead_letters", "conversation", .conversation),
        PersonalTable("outbox", "recipient", .phone), PersonalTable("jobs", "conversation", .conversation),
        PersonalTable("consents", "phone", .phone),
        PersonalTable("audit", "actor", .phone), PersonalTable("audit", "target", .phone),
        PersonalTable("admins", "phone", .phone),
    ]

    /// What finds the rows of a person: of all members of the household, as `+15550001111:anna` is after `+15550001111`, and
    /// a semicolon is what comes after a colon.
    private func condition(_ phone: PhoneNumber) -> (String, [SQLValue]) {
        switch self.content {
        case .phone: ("\(self.column) = $1", [.text(phone.e164)])
        case .conversation:
            (
                "\(self.column) = $1 OR (\(self.column) >= $2 AND \(self.column) < $3)",
                [.text(phone.e164), .text("\(phone.e164):"), .text("\(phone.e164);")]
            )
        }
    }

    /// The statement that reads a person's rows, and its parameters.
    package func selection(_ phone: PhoneNumber) -> (String, [SQLValue]) {
        let (condition, parameters) = self.condition(phone)
        return ("SELECT * FROM \(self.name) WHERE \(condition)", parameters)
    }

    fileprivate func removal(_ phone: PhoneNumber) -> (String, [SQLValue]) {
        let (condition, parameters) = self.condition(phone)
        return ("DELETE FROM \(self.name) WHERE \(condition)", parameters)
    }
}

extension SQLDatabase {
    /// Everything that tables say about a number and its household, by table; what is JSON in the database is JSON here.
    package func export(_ phone: PhoneNumber, from tables: [PersonalTable]) async throws -> [String: JSONValue] {
        try await self.read { connection in
            var found: [String: JSONValue] = [:]
            for table in tables {
                let (statement, parameters) = table.selection(phone)
                let rows = try connection.query(statement, parameters).map { $0.json(hiding: table.hidden) }
                guard !rows.isEmpty else { continue }
                // A table may name two people in a row, and the same one twice.
                var known: [JSONValue] = []
                if case .array(let earlier) = found[table.name] { known = earlier }
                found[table.name] = .array(known + rows.filter { !known.contains($0) })
            }
            return found
        }
    }

    /// Removes everything that tables say about a number and its household, all of it or nothing.
    ///
    /// - Returns: how many rows went, by table.
    package func erase(_ phone: PhoneNumber, from tables: [PersonalTable]) async throws -> [String: Int] {
        try await self.transaction { connection in
            var counts: [String: Int] = [:]
            for table in tables {
                let (statement, parameters) = table.removal(phone)
                let count = try connection.execute(statement, parameters)
                if count > 0 { counts[table.name, default: 0] += count }
            }
            return counts
        }
    }
}

extension SQLRow {
    /// The row as a JSON object.
    fileprivate func json(hiding hidden: Set<String>) -> JSONValue {
        var object: [String: JSONValue] = [:]
        for (name, value) in self.fields where !hidden.contains(name) {
            switch value {
            case .null: object[name] = .null
            case .integer(let number): object[name] = .int(Int(number))
            case .text(let text):
                let isJSON = text.first == "{" || text.first == "["
                let parsed = isJSON ? try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) : nil
                object[name] = parsed ?? .string(text)
            }
        }
        return .object(object)
    }
}
