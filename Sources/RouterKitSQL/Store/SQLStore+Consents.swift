package import Foundation
package import RouterKit

/// One time that a number agreed to be texted or stopped it, and what proves it.
package struct ConsentRecord: Sendable, Hashable {
    /// When.
    package let at: Date
    /// Whether it stopped it.
    package let isOptedOut: Bool
    /// What they wrote and as which message, or who else said so.
    package let proof: String
    /// The request that noted it.
    package let requestID: String
}

extension SQLStore {
    /// Every time that a number changed its mind, the earliest first.
    package func consents(of phone: PhoneNumber) async throws -> [ConsentRecord] {
        try await self.database.read { connection in
            try connection.query(Self.consents, [.text(phone.e164)]).map { row in
                ConsentRecord(
                    at: try row.time("at"),
                    isOptedOut: try row.integer("opted_out") == 1,
                    proof: try row.text("proof"),
                    requestID: try row.text("request_id")
                )
            }
        }
    }

    static let consents = "SELECT at, opted_out, proof, request_id FROM consents WHERE phone = $1 ORDER BY at"
}

extension TurnRows {
    /// Notes a change of mind with what proves it: the text and the message, or who said so.
    func insertConsents(into connection: any SQLConnection) throws {
        for event in self.turn.events {
            guard case .consentChanged(let consent) = event.change else { continue }
            let text = self.turn.events.lazy.compactMap { event -> String? in
                if case .messageReceived(let message) = event.change { message.text } else { nil }
            }.first
            let said = text.map { "\"\($0.prefix(40))\" in \(self.turn.message.map { "\($0)" } ?? "a message")" }
            try connection.execute(
                """
                INSERT INTO consents (phone, at, opted_out, proof, request_id) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (phone, at) DO UPDATE SET opted_out = excluded.opted_out, proof = excluded.proof,
                    request_id = excluded.request_id
                """,
                [
                    .text(self.turn.context.key.phone.e164), .time(event.at), .integer(consent.isOptedOut ? 1 : 0),
                    .text(consent.reason ?? said ?? "unknown"), .text(event.requestID.rawValue),
                ]
            )
        }
    }
}
