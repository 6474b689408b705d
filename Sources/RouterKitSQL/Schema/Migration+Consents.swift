extension Migration {
    /// Who agreed to be texted and who does not any more, with proofs; and when nobody could be heard.
    static let consents = Migration(number: 10, name: "consents, gaps, broadcasts") { dialect in
        let bigint = dialect.bigint
        return [
            // A row for each time that a number changed its mind, never changed and never removed but with the customer.
            """
            CREATE TABLE consents (
                phone TEXT NOT NULL,
                at \(bigint) NOT NULL,
                opted_out \(bigint) NOT NULL,
                proof TEXT NOT NULL,
                request_id TEXT NOT NULL,
                PRIMARY KEY (phone, at)
            ) \(dialect.clusteredTableSuffix)
            """,
            // What the conversations knew before.
            """
            INSERT INTO consents (phone, at, opted_out, proof, request_id)
            SELECT phone, json_extract(context, '$.number.opted_out_at'), 1, 'noted before there were proofs', ''
            FROM (SELECT phone, CASE WHEN json_valid(context) THEN context END AS context
                FROM conversations WHERE member IS NULL) AS readable
            WHERE json_extract(context, '$.number.opted_out_at') IS NOT NULL
            """,
            """
            CREATE TABLE gaps (
                provider TEXT NOT NULL,
                began_at \(bigint) NOT NULL,
                ended_at \(bigint) NOT NULL,
                recovered \(bigint) NOT NULL,
                PRIMARY KEY (provider, began_at)
            ) \(dialect.clusteredTableSuffix)
            """,
            "CREATE INDEX dead_letters_conversation ON dead_letters (conversation)",
            """
            CREATE TABLE broadcasts (
                id TEXT NOT NULL PRIMARY KEY,
                text TEXT NOT NULL,
                created_at \(bigint) NOT NULL,
                active_since \(bigint) NOT NULL,
                status TEXT NOT NULL,
                position TEXT NOT NULL,
                queued \(bigint) NOT NULL,
                has_sleepers \(bigint) NOT NULL
            ) \(dialect.clusteredTableSuffix)
            """,
            "CREATE TABLE heartbeats (provider TEXT NOT NULL PRIMARY KEY, at \(bigint) NOT NULL) \(dialect.tableSuffix)",
        ]
    }
}
