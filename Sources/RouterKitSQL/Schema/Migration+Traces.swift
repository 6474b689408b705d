extension Migration {
    /// What traces go on with, and how often in a row a job's process died.
    static let traces = Migration(number: 13, name: "outbox and jobs: traces, interruptions") { dialect in
        [
            "ALTER TABLE outbox ADD COLUMN trace TEXT",
            "ALTER TABLE jobs ADD COLUMN trace TEXT",
            "ALTER TABLE jobs ADD COLUMN interruptions \(dialect.bigint) NOT NULL DEFAULT 0",
        ]
    }
}
