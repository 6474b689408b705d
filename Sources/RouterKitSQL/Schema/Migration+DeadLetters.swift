extension Migration {
    /// The messages whose turns failed, and the ways to what was given up.
    static let deadLetters = Migration(number: 5, name: "dead letters") { dialect in
        let bigint = dialect.bigint
        return [
            // `message` is JSON: a text may have characters at which a database would end it.
            """
            CREATE TABLE dead_letters (
                position \(dialect.serialPrimaryKey),
                id TEXT NOT NULL UNIQUE,
                conversation TEXT NOT NULL,
                provider TEXT NOT NULL,
                provider_id TEXT NOT NULL,
                message TEXT NOT NULL,
                request_id TEXT NOT NULL,
                reason TEXT NOT NULL,
                attempts \(bigint) NOT NULL,
                status TEXT NOT NULL,
                created_at \(bigint) NOT NULL,
                last_failed_at \(bigint) NOT NULL,
                ended_at \(bigint)
            ) \(dialect.tableSuffix)
            """,
            // Not unique: a message that comes again after its id was forgotten may fail again.
            "CREATE INDEX dead_letters_message ON dead_letters (provider, provider_id, position)",
            "CREATE INDEX dead_letters_status ON dead_letters (status, position)",
            "CREATE INDEX dead_letters_ended ON dead_letters (ended_at) WHERE ended_at IS NOT NULL",
            // Of what was given up only: a message or job that goes well costs nothing here.
            "CREATE INDEX outbox_given_up ON outbox (status, position) WHERE \(SQLStore.messagesGivenUp)",
            "CREATE INDEX jobs_given_up ON jobs (status, position) WHERE \(SQLStore.jobsGivenUp)",
        ]
    }
}
