import Foundation
import RouterKit

/// What the classifier learned, kept so that a start need not learn it again.
extension SQLStore: LearnedIntentStore {
    package func learnedIntents(fingerprint: String) async throws -> [UInt8]? {
        try await self.database.read { connection in
            try connection.query("SELECT model FROM learned_intents WHERE fingerprint = $1", [.text(fingerprint)])
                .first.flatMap { Data(base64Encoded: try $0.text("model")) }
                .map(Array.init)
        }
    }

    /// Keeps one only: the examples change with the program, and an older program learns anew in a moment.
    package func save(_ learned: [UInt8], fingerprint: String) async throws {
        let model = Data(learned).base64EncodedString()
        try await self.database.transaction { connection in
            try connection.execute("DELETE FROM learned_intents WHERE fingerprint <> $1", [.text(fingerprint)])
            try connection.execute(
                """
                INSERT INTO learned_intents (fingerprint, model) VALUES ($1, $2)
                ON CONFLICT (fingerprint) DO UPDATE SET model = excluded.model
                """,
                [.text(fingerprint), .text(model)]
            )
        }
    }
}
