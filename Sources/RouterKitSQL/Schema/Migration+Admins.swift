extension Migration {
    /// What admins did, by which codes, and whether messages may leave.
    static let admins = Migration(number: 11, name: "audit, admins, pauses") { dialect in
        let bigint = dialect.bigint
        return [
            // The id is that of the job, so a command that is done twice has one row.
            """
            CREATE TABLE audit (
                id TEXT NOT NULL PRIMARY KEY,
                at \(bigint) NOT NULL,
                phone TEXT NOT NULL,
                command TEXT NOT NULL,
                target TEXT,
                outcome TEXT NOT NULL
            ) \(dialect.clusteredTableSuffix)
            """,
            "CREATE INDEX audit_phone ON audit (phone)",
            "CREATE INDEX audit_target ON audit (target) WHERE target IS NOT NULL",
            """
            CREATE TABLE admins (
                phone TEXT NOT NULL PRIMARY KEY,
                last_step \(bigint) NOT NULL,
                wrong_codes \(bigint) NOT NULL,
                locked_until \(bigint) NOT NULL
            ) \(dialect.tableSuffix)
            """,
            // One row while no message may leave.
            "CREATE TABLE pauses (id \(bigint) NOT NULL PRIMARY KEY, since \(bigint) NOT NULL) \(dialect.tableSuffix)",
        ]
    }
}
