extension Migration {
    /// How long things took, as histograms in slots of time.
    static let durations = Migration(number: 15, name: "durations") { dialect in
        let bigint = dialect.bigint
        return [
            // So many took more than `floor` and at most `bound` microseconds. Bounds belong to the program that
            // counted: with the one below each, another version's are read rightly, too.
            """
            CREATE TABLE durations (
                slot \(bigint) NOT NULL,
                name TEXT NOT NULL,
                bound \(bigint) NOT NULL,
                floor \(bigint) NOT NULL,
                count \(bigint) NOT NULL,
                PRIMARY KEY (slot, name, bound)
            ) \(dialect.clusteredTableSuffix)
            """
        ]
    }
}
