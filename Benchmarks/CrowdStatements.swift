import Foundation

/// The SQL that copies conversations.
enum CrowdStatements {
    /// Sets the models aside, and makes the list of copies: the last ten minutes ago, the first nearly a week.
    ///
    /// The numbers of phones and the ids that a provider gives are spread, so that no two follow each other; the ids that
    /// the assistant gives begin with the time.
    static func models(copies: Int, now: Date = Date()) -> [String] {
        let last = Int(now.timeIntervalSince1970 * 1_000) - 600_000
        let id = ["outbox_id", "job_id", "job", "message_id"].map { "json_extract(payload, '$.\($0)')" }
        return [
            "CREATE TEMP TABLE model_conversations AS SELECT *, key AS conversation FROM conversations",
            "CREATE TEMP TABLE model_events AS SELECT *, coalesce(\(id.joined(separator: ", ")), '?') AS id FROM events",
        ]
            + ["received_messages", "outbox", "jobs"].map { "CREATE TEMP TABLE model_\($0) AS SELECT * FROM \($0)" }
            + ["conversations", "events", "received_messages", "outbox", "jobs"].map {
                "CREATE INDEX temp.model_\($0)_conversation ON model_\($0) (conversation)"
            } + [
                """
                CREATE TEMP TABLE copies (number INTEGER PRIMARY KEY, phone TEXT, tag TEXT, spread TEXT, start INTEGER,
                    model TEXT, began INTEGER)
                """,
                """
                WITH RECURSIVE numbers(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers LIMIT \(copies))
                INSERT INTO copies
                SELECT number, '+1555' || (2000000 + number * 61803 % \(Crowd.conversations)),
                    printf('%08x', 26214400 + number), printf('%08x', number * 2654435761 & 4294967295),
                    \(last) - (\(copies) - number) * 5950, key, created_at
                FROM numbers JOIN (
                    SELECT row_number() OVER (ORDER BY key) - 1 AS place, key, created_at FROM model_conversations
                ) ON place = number % (SELECT COUNT(*) FROM model_conversations)
                """,
            ]
    }

    /// Copies conversations with all that belongs to them, in the order in which it happened.
    ///
    /// A minute is made of each second that a model took. What would be due by now is done; some was given up.
    static func copies(_ numbers: Range<Int>) -> [String] {
        func rows(_ table: String) -> String {
            """
            FROM copies CROSS JOIN model_\(table) AS old ON old.conversation = copies.model
            WHERE copies.number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound - 1)
            """
        }
        func id(_ column: String, _ beginning: String = "tag") -> String { "\(beginning) || substr(old.\(column), 9)" }
        func time(_ column: String) -> String { "start + (old.\(column) - began) * 60" }
        return [
            """
            INSERT INTO conversations (key, phone, member, state, version, created_at, last_activity, schema, context)
            SELECT copies.phone, copies.phone, member, state, version, start, \(time("last_activity")), schema,
                replace(context, model, copies.phone) \(rows("conversations"))
            """,
            """
            INSERT INTO events (conversation, sequence, at, request_id, type, payload, schema)
            SELECT phone, sequence, \(time("at")) AS moved, \(id("request_id")), type,
                replace(payload, id, \(id("id", "iif(type = 'message_received', spread, tag)"))), schema
            \(rows("events")) ORDER BY moved, sequence
            """,
            """
            INSERT INTO received_messages
                (provider, provider_id, conversation, first_sequence, last_sequence, state, received_at)
            SELECT provider, \(id("provider_id", "spread")), phone, first_sequence, last_sequence, state,
                \(time("received_at")) \(rows("received_messages"))
            """,
            """
            INSERT INTO outbox (id, conversation, recipient, text, status, attempts, request_id, created_at, available_at,
                settled, provider_message_id, last_error)
            SELECT \(id("id")), phone, phone, text, iif(number % 2000 = 7, 'dead', 'sent'), attempts,
                \(id("request_id")), \(time("created_at")) AS moved, \(time("created_at")), 1,
                'simulator-' || \(id("id")), iif(number % 2000 = 7, 'the number is not in service', NULL)
            \(rows("outbox")) ORDER BY moved, position
            """,
            """
            INSERT INTO jobs (id, name, conversation, request_id, payload, status, attempt, run_at, available_at, unique_key)
            SELECT \(id("id")), name, phone, \(id("request_id")), payload, CASE
                WHEN status = 'done' AND number % 2000 = 8 THEN 'dead'
                WHEN status <> 'queued' OR start + run_at - began > (SELECT MAX(start) FROM copies) + 4200000 THEN status
                ELSE 'done' END,
                attempt, start + run_at - began AS moved, start + run_at - began, unique_key
            \(rows("jobs")) ORDER BY moved, position
            """,
        ]
    }
}
