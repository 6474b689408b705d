extension Migration {
    /// Every step, in order.
    static let all = [
        Migration(number: 1, name: "conversations, journal, outbox, jobs") { dialect in
            let bigint = dialect.bigint
            return [
                // `state` is what counts; the copy in `context` is there for the fold.
                """
                CREATE TABLE conversations (
                    key TEXT NOT NULL PRIMARY KEY,
                    phone TEXT NOT NULL,
                    member TEXT,
                    state TEXT NOT NULL,
                    version \(bigint) NOT NULL,
                    created_at \(bigint) NOT NULL,
                    last_activity \(bigint) NOT NULL,
                    schema \(bigint) NOT NULL,
                    context TEXT NOT NULL
                ) \(dialect.tableSuffix)
                """,
                """
                CREATE TABLE events (
                    conversation TEXT NOT NULL,
                    sequence \(bigint) NOT NULL,
                    at \(bigint) NOT NULL,
                    request_id TEXT NOT NULL,
                    type TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    PRIMARY KEY (conversation, sequence)
                ) \(dialect.clusteredTableSuffix)
                """,
                """
                CREATE TABLE received_messages (
                    provider TEXT NOT NULL,
                    provider_id TEXT NOT NULL,
                    conversation TEXT NOT NULL,
                    first_sequence \(bigint) NOT NULL,
                    last_sequence \(bigint) NOT NULL,
                    state TEXT NOT NULL,
                    received_at \(bigint) NOT NULL,
                    PRIMARY KEY (provider, provider_id)
                ) \(dialect.clusteredTableSuffix)
                """,
                """
                CREATE TABLE outbox (
                    position \(dialect.serialPrimaryKey),
                    id TEXT NOT NULL UNIQUE,
                    conversation TEXT NOT NULL,
                    recipient TEXT NOT NULL,
                    text TEXT NOT NULL,
                    status TEXT NOT NULL,
                    attempts \(bigint) NOT NULL,
                    request_id TEXT NOT NULL,
                    created_at \(bigint) NOT NULL,
                    available_at \(bigint) NOT NULL,
                    provider_message_id TEXT,
                    last_error TEXT
                ) \(dialect.tableSuffix)
                """,
                "CREATE INDEX outbox_waiting ON outbox (position) WHERE status IN ('pending', 'sending')",
                """
                CREATE TABLE jobs (
                    position \(dialect.serialPrimaryKey),
                    id TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    conversation TEXT NOT NULL,
                    request_id TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    status TEXT NOT NULL,
                    attempt \(bigint) NOT NULL,
                    run_at \(bigint) NOT NULL,
                    available_at \(bigint) NOT NULL,
                    last_error TEXT
                ) \(dialect.tableSuffix)
                """,
                "CREATE INDEX jobs_waiting ON jobs (available_at) WHERE status IN ('queued', 'running')",
                "CREATE INDEX jobs_request ON jobs (request_id)",
            ]
        },
        Migration(number: 2, name: "unique jobs") { _ in
            [
                "ALTER TABLE jobs ADD COLUMN unique_key TEXT",
                """
                CREATE UNIQUE INDEX jobs_unique ON jobs (conversation, name, unique_key)
                WHERE status IN ('queued', 'running')
                """,
            ]
        },
        Migration(number: 3, name: "outbox: order within a conversation, receipts") { dialect in
            let unsettled = "WHERE status IN ('pending', 'sending', 'outcome_unknown')"
            return [
                "ALTER TABLE outbox ADD COLUMN uncounted_attempts \(dialect.bigint) NOT NULL DEFAULT 0",
                "DROP INDEX outbox_waiting",
                // With the recipient, which saves a look at the row of each message that waits for another.
                "CREATE INDEX outbox_due ON outbox (available_at, position, recipient) \(unsettled)",
                "CREATE INDEX outbox_order ON outbox (recipient, position) \(unsettled)",
                """
                CREATE INDEX outbox_provider_id ON outbox (provider_message_id)
                WHERE provider_message_id IS NOT NULL
                """,
            ]
        },
        Migration(number: 4, name: "health, retention") { dialect in
            let bigint = dialect.bigint
            return [
                // One row, written to learn whether anything can be written.
                """
                CREATE TABLE health (
                    id \(bigint) NOT NULL PRIMARY KEY,
                    checked_at \(bigint) NOT NULL,
                    padding TEXT NOT NULL
                ) \(dialect.tableSuffix)
                """,
                // What a conversation's events that were removed had come to.
                """
                CREATE TABLE baselines (
                    conversation TEXT NOT NULL PRIMARY KEY,
                    last_sequence \(bigint) NOT NULL,
                    removed_until \(bigint) NOT NULL,
                    schema \(bigint) NOT NULL,
                    context TEXT NOT NULL
                ) \(dialect.tableSuffix)
                """,
                "CREATE INDEX received_messages_age ON received_messages (received_at)",
            ]
        },
        .deadLetters,
        Migration(number: 6, name: "jobs: progress, attempts handed back") { dialect in
            [
                "ALTER TABLE jobs ADD COLUMN uncounted_attempts \(dialect.bigint) NOT NULL DEFAULT 0",
                "ALTER TABLE jobs ADD COLUMN progress TEXT",
            ]
        },
        Migration(number: 7, name: "events: the form of the payload") { dialect in
            ["ALTER TABLE events ADD COLUMN schema \(dialect.bigint) NOT NULL DEFAULT 1"]
        },
        .fewerPages,
        Migration(number: 9, name: "what the classifier learned") { dialect in
            [
                """
                CREATE TABLE learned_intents (
                    fingerprint TEXT NOT NULL PRIMARY KEY,
                    model TEXT NOT NULL
                ) \(dialect.tableSuffix)
                """
            ]
        },
        .consents,
        .admins,
        .activity,
        .traces,
        // Not every one is a phone: operators at the console have none.
        Migration(number: 14, name: "audit: actors") { _ in ["ALTER TABLE audit RENAME COLUMN phone TO actor"] },
        .durations,
    ]
}
