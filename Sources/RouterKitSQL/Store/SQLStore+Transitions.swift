package import RouterKit

extension SQLStore {
    /// How often each transition was taken, as the journal tells it.
    ///
    /// Only so many of the latest events are looked at, of all conversations together; all when it is `nil`.
    package func transitionCounts(ofLatest events: Int? = nil) async throws -> [TransitionCounts.Step: Int] {
        let number = self.database.dialect.rowNumber
        var counts: [TransitionCounts.Step: Int] = [:]
        let rows = try await self.database.read { connection in
            let last = try? connection.query("SELECT MAX(\(number)) AS last FROM events", []).first?.integer("last")
            // Equal transitions have equal payloads, so the database counts and few are read.
            return try connection.query(
                """
                SELECT payload, schema, COUNT(*) AS taken FROM events
                WHERE \(number) > $1 AND type = 'state_changed' GROUP BY payload, schema
                """,
                [.integer(events.map { (last ?? 0) - $0 } ?? 0)]
            ).map { (try $0.text("payload"), try $0.integer("schema"), try $0.integer("taken")) }
        }
        for (payload, schema, taken) in rows {
            let change = try? ConversationEvent.Change(
                type: "state_changed",
                schema: schema,
                payload: payload,
                forms: self.forms
            )
            guard case .stateChanged(let state)? = change else { continue }
            counts[.init(from: state.from, trigger: state.trigger, to: state.to), default: 0] += taken
        }
        return counts
    }
}
