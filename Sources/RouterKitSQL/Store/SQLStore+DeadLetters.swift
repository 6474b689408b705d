package import Foundation
package import RouterKit

extension SQLStore: DeadLetterStore {
    package func bury(_ letter: DeadLetter, in state: ConversationState, apology: OutgoingMessage?) async throws {
        try await self.database.transaction { connection in
            if letter.attempts == 1 {
                try letter.rememberMessage(in: state, connection)
                if let apology { try letter.send(apology, connection) }
            }
            try letter.write(into: connection)
        }
    }

    package func deadLetter(_ id: DeadLetter.ID) async throws -> DeadLetter? {
        try await self.database.read { connection in
            try connection.query("SELECT * FROM dead_letters WHERE id = $1", [.text(id.rawValue)])
                .first.map(DeadLetter.init)
        }
    }

    package func deadLetter(of message: MessageID) async throws -> DeadLetter? {
        try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM dead_letters WHERE provider = $1 AND provider_id = $2 ORDER BY position DESC LIMIT 1",
                [.text(message.provider), .text(message.rawValue)]
            ).first.map(DeadLetter.init)
        }
    }

    package func discard(_ letter: DeadLetter.ID, at time: Date) async throws -> Bool {
        try await self.database.transaction { connection in
            try connection.execute(
                "UPDATE dead_letters SET status = 'discarded', ended_at = $1 WHERE id = $2 AND status = 'dead'",
                [.time(time), .text(letter.rawValue)]
            ) == 1
        }
    }

    package func deadLetters(
        in status: DeadLetter.Status?,
        after position: Int?,
        limit: Int
    ) async throws -> [Listed<DeadLetter>] {
        let filter = status.map { "status = '\($0.rawValue)' AND " } ?? ""
        return try await self.database.read { connection in
            try connection.query(
                "SELECT * FROM dead_letters WHERE \(filter)position < $1 ORDER BY position DESC LIMIT $2",
                [.integer(position ?? .max), .integer(limit)]
            ).map { Listed(position: try $0.integer("position"), element: try DeadLetter($0)) }
        }
    }

    /// Removes the letters that were done or discarded before a time.
    ///
    /// - Returns: how many there were.
    package func removeDeadLetters(endedBefore time: Date) async throws -> Int {
        try await self.database.transaction { connection in
            try connection.execute("DELETE FROM dead_letters WHERE ended_at < $1", [.time(time)])
        }
    }
}
