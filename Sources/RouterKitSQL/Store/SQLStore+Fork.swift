import Foundation
package import RouterKit

/// Why a conversation cannot be copied.
package enum ForkProblem: Error, Sendable, Hashable {
    /// There is no such conversation, or it has no event of that number.
    case nothing
    /// Its early events were removed.
    case historyRemoved
    /// Another conversation has that key.
    case keyTaken
}

extension SQLStore {
    /// Copies a conversation as it stood after one of its events, under another key.
    ///
    /// The copy has a journal of its own that tells the same, so it goes on like the original from there. Names of jobs
    /// and messages are other ones, since an undo in the copy is to take back nothing of the original; what waited for its
    /// time does not come, and the time that the state may last is not running.
    ///
    /// - Throws: ``ForkProblem``, and what the database throws; then there is no copy.
    package func fork(_ key: ConversationKey, through sequence: Int, as copy: ConversationKey) async throws {
        try await self.database.transaction { connection in
            guard try self.baseline(of: key, connection).removedUntil == nil else { throw ForkProblem.historyRemoved }
            var events: [ConversationEvent] = []
            while events.last.map({ $0.sequence < sequence }) ?? true {
                let page = try self.events(of: key, after: events.last?.sequence ?? 0, limit: 500, connection)
                guard !page.isEmpty else { throw ForkProblem.nothing }
                events += page
            }
            events.removeAll { $0.sequence > sequence }
            guard !events.isEmpty else { throw ForkProblem.nothing }
            try self.insert(Self.renamed(events, self.forms), as: copy, connection)
        }
    }

    private func insert(
        _ original: [ConversationEvent],
        as key: ConversationKey,
        _ connection: any SQLConnection
    ) throws {
        var events = original
        if ConversationContext(key: key, folding: events).timer != nil, let last = events.last {
            events.append(
                .init(sequence: last.sequence + 1, at: last.at, requestID: last.requestID, change: .timerCleared)
            )
        }
        let context = ConversationContext(key: key, folding: events)
        let created = context.createdAt ?? events.first?.at ?? .distantPast
        let changed = try connection.execute(
            """
            INSERT INTO conversations
                (key, phone, member, state, version, created_at, last_activity, schema, context)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
            """,
            [
                .text(key.description), .text(key.phone.e164), .text(key.member), .text(context.state.rawValue),
                .integer(context.version), .time(created), .time(context.lastActivity ?? created),
                .integer(self.forms.context.current), .text(try StoredJSON.encode(context)),
            ]
        )
        guard changed == 1 else { throw ForkProblem.keyTaken }
        for event in events {
            try connection.execute(
                """
                INSERT INTO events (conversation, sequence, at, request_id, type, payload, schema)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    .text(key.description), .integer(event.sequence), .time(event.at),
                    .text(event.requestID.rawValue), .text(event.change.type), .text(try event.change.payload()),
                    .integer(event.change.schema(in: self.forms)),
                ]
            )
        }
    }

    /// The events with other names for their jobs and messages.
    private static func renamed(_ events: [ConversationEvent], _ forms: StoredForms) throws -> [ConversationEvent] {
        var names: [String: String] = [:]
        for event in events {
            let name: String? =
                switch event.change {
                case .jobEnqueued(let job): job.jobID.rawValue
                case .replySent(let reply): reply.outboxID.rawValue
                case .timerSet(let timer): timer.job.rawValue
                case .partReceived(let part): part.job.rawValue
                default: nil
                }
            if let name, !name.isEmpty { names[name] = RequestID().rawValue }
        }
        return try events.map { event in
            var payload = try event.change.payload()
            for (old, new) in names where payload.contains(old) { payload = payload.replacing(old, with: new) }
            return ConversationEvent(
                sequence: event.sequence,
                at: event.at,
                requestID: event.requestID,
                change: try ConversationEvent.Change(
                    type: event.change.type,
                    schema: event.change.schema(in: forms),
                    payload: payload,
                    forms: forms
                )
            )
        }
    }
}
