import Foundation
import RouterKit

/// What a turn writes, encoded before the transaction begins.
struct TurnRows: Sendable {
    let turn: TurnRecord
    let context: String
    let payloads: [String]
    let jobPayloads: [String]
    let forms: StoredForms

    init(_ turn: TurnRecord, forms: StoredForms) throws {
        self.turn = turn
        self.context = try StoredJSON.encode(turn.context)
        self.payloads = try turn.events.map { try $0.change.payload() }
        self.jobPayloads = try turn.jobs.map { try StoredJSON.encode($0.payload) }
        self.forms = forms
    }

    private var key: SQLValue { .text(self.turn.context.key.description) }
    private var requestID: SQLValue { .text(self.turn.events.first?.requestID.rawValue ?? "") }
    private var time: SQLValue { .time(self.turn.events.first?.at ?? .distantPast) }

    func insert(into connection: any SQLConnection) throws {
        try self.insertMessage(into: connection)
        try self.turn.deadLetter?.write(into: connection)
        try self.insertContext(into: connection)
        try self.endJob(in: connection)
        try self.insertEvents(into: connection)
        try self.insertConsents(into: connection)
        try self.discardOutgoing(in: connection)
        try self.insertOutgoing(into: connection)
        try self.cancelJobs(in: connection)
        try self.insertJobs(into: connection)
    }

    private func insertMessage(into connection: any SQLConnection) throws {
        guard let message = self.turn.message else { return }
        try message.remember(
            in: self.key,
            answeredBy: (self.turn.events.first?.sequence ?? 0)...(self.turn.events.last?.sequence ?? 0),
            state: self.turn.context.state,
            at: self.time,
            connection
        )
    }

    private func insertContext(into connection: any SQLConnection) throws {
        let context = self.turn.context
        let changed: Int
        if self.turn.expectedVersion == 0 {
            changed = try connection.execute(
                """
                INSERT INTO conversations
                    (key, phone, member, state, version, created_at, last_activity, schema, context)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
                """,
                [
                    self.key, .text(context.key.phone.e164), .text(context.key.member), .text(context.state.rawValue),
                    .integer(context.version), context.createdAt.map(SQLValue.time) ?? self.time,
                    context.lastActivity.map(SQLValue.time) ?? self.time, .integer(self.forms.context.current),
                    .text(self.context),
                ]
            )
        } else {
            changed = try connection.execute(
                """
                UPDATE conversations SET state = $1, version = $2, last_activity = $3, schema = $4, context = $5
                WHERE key = $6 AND version = $7
                """,
                [
                    .text(context.state.rawValue), .integer(context.version),
                    context.lastActivity.map(SQLValue.time) ?? self.time, .integer(self.forms.context.current),
                    .text(self.context), self.key, .integer(self.turn.expectedVersion),
                ]
            )
        }
        guard changed == 1 else { throw StoreError.versionConflict }
    }

    private func endJob(in connection: any SQLConnection) throws {
        guard let ended = self.turn.endedJob else { return }
        let changed = try connection.execute(
            """
            UPDATE jobs SET status = $1, last_error = COALESCE($2, last_error)
            WHERE id = $3 AND attempt = $4 AND status = 'running'
            """,
            [
                .text(ended.status.rawValue), .text(ended.error), .text(ended.job.id.rawValue),
                .integer(ended.job.attempt),
            ]
        )
        guard changed == 1 else { throw StoreError.leaseLost }
    }

    private func insertEvents(into connection: any SQLConnection) throws {
        for (event, payload) in zip(self.turn.events, self.payloads) {
            try connection.execute(
                """
                INSERT INTO events (conversation, sequence, at, request_id, type, payload, schema)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                [
                    self.key, .integer(event.sequence), .time(event.at), .text(event.requestID.rawValue),
                    .text(event.change.type), .text(payload), .integer(event.change.schema(in: self.forms)),
                ]
            )
        }
    }

    private func discardOutgoing(in connection: any SQLConnection) throws {
        let discard = "UPDATE outbox SET status = 'discarded', last_error = $1, settled = 1 WHERE status = 'pending'"
        for message in self.turn.recalledMessages {
            try connection.execute(
                "\(discard) AND id = $2",
                [.text(QueuedMessage.DiscardReason.takenBack.rawValue), .text(message.rawValue)]
            )
        }
        guard self.turn.silencesPhone else { return }
        try connection.execute(
            "\(discard) AND settled = 0 AND recipient = $2",
            [.text(QueuedMessage.DiscardReason.optedOut.rawValue), .text(self.turn.context.key.phone.e164)]
        )
    }

    private func insertOutgoing(into connection: any SQLConnection) throws {
        let trace = try self.turn.trace.column()
        for message in self.turn.outgoing {
            try message.insert(in: self.key, requestID: self.requestID, at: self.time, trace: trace, connection)
        }
    }

    private func cancelJobs(in connection: any SQLConnection) throws {
        let unfinished = "status IN ('queued', 'running')"
        if self.turn.cancelsAllJobs {
            let spared = self.turn.sparedJobs.map { SQLValue.text($0.rawValue) }
            let others = spared.indices.map { " AND id <> $\($0 + 2)" }.joined()
            try connection.execute(
                "UPDATE jobs SET status = 'cancelled' WHERE conversation = $1 AND \(unfinished)\(others)",
                [self.key] + spared
            )
        }
        for job in self.turn.cancelledJobs {
            try connection.execute(
                "UPDATE jobs SET status = 'cancelled' WHERE id = $1 AND \(unfinished)",
                [.text(job.rawValue)]
            )
        }
        for job in self.turn.jobs {
            guard let uniqueKey = job.uniqueKey else { continue }
            try connection.execute(
                """
                UPDATE jobs SET status = 'cancelled'
                WHERE conversation = $1 AND name = $2 AND unique_key = $3 AND \(unfinished)
                """,
                [self.key, .text(job.name.rawValue), .text(uniqueKey)]
            )
        }
    }

    private func insertJobs(into connection: any SQLConnection) throws {
        for (job, payload) in zip(self.turn.jobs, self.jobPayloads) {
            try connection.execute(
                """
                INSERT INTO jobs
                    (id, name, conversation, request_id, payload, status, attempt, run_at, available_at, unique_key,
                    trace)
                VALUES ($1, $2, $3, $4, $5, 'queued', 0, $6, $7, $8, $9)
                """,
                [
                    .text(job.id.rawValue), .text(job.name.rawValue), self.key, .text(job.requestID.rawValue),
                    .text(payload), .time(job.runAt), .time(job.runAt), .text(job.uniqueKey),
                    try self.turn.trace(of: job).column(),
                ]
            )
        }
    }
}
