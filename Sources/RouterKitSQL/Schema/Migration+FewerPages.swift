extension Migration {
    /// Fewer pages for each turn to change; a durable commit writes every page whole.
    static let fewerPages = Migration(number: 8, name: "fewer pages a turn") { dialect in
        let bigint = dialect.bigint
        return [
            // Events in the order in which they came: those of one commit share pages. Kept by their key, each
            // conversation's had a page of their own, and full pages were split in the middle.
            "ALTER TABLE events RENAME TO events_by_key",
            """
            CREATE TABLE events (
                conversation TEXT NOT NULL,
                sequence \(bigint) NOT NULL,
                at \(bigint) NOT NULL,
                request_id TEXT NOT NULL,
                type TEXT NOT NULL,
                payload TEXT NOT NULL,
                schema \(bigint) NOT NULL DEFAULT 1,
                PRIMARY KEY (conversation, sequence)
            ) \(dialect.tableSuffix)
            """,
            """
            INSERT INTO events (conversation, sequence, at, request_id, type, payload, schema)
            SELECT conversation, sequence, at, request_id, type, payload, schema FROM events_by_key
            """,
            "DROP TABLE events_by_key",
            // What waits, and until when it is leased, in columns of their own: the indexes of what waits change when a
            // message comes and when it goes, and not with each attempt.
            "ALTER TABLE outbox ADD COLUMN settled \(bigint) NOT NULL DEFAULT 0",
            "ALTER TABLE outbox ADD COLUMN leased_until \(bigint) NOT NULL DEFAULT 0",
            "UPDATE outbox SET settled = 1 WHERE status NOT IN ('pending', 'sending', 'outcome_unknown')",
            "UPDATE outbox SET leased_until = available_at, available_at = created_at WHERE status = 'sending'",
            "DROP INDEX outbox_due",
            "DROP INDEX outbox_order",
            "CREATE INDEX outbox_due ON outbox (available_at, position, recipient) WHERE settled = 0",
            "CREATE INDEX outbox_order ON outbox (recipient, position) WHERE settled = 0",
        ]
    }
}
