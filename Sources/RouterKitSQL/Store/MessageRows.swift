import Foundation
import RouterKit

extension MessageID {
    /// Remembers a message as one that was answered, by these events and in this state.
    ///
    /// - Throws: ``RouterKit/StoreError/duplicateMessage`` when it was before.
    func remember(
        in key: SQLValue,
        answeredBy events: ClosedRange<Int>?,
        state: ConversationState,
        at time: SQLValue,
        _ connection: any SQLConnection
    ) throws {
        let inserted = try connection.execute(
            """
            INSERT INTO received_messages
                (provider, provider_id, conversation, first_sequence, last_sequence, state, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """,
            [
                .text(self.provider), .text(self.rawValue), key, .integer(events?.lowerBound ?? 0),
                .integer(events?.upperBound ?? 0), .text(state.rawValue), time,
            ]
        )
        guard inserted == 1 else { throw StoreError.duplicateMessage }
    }
}

extension OutgoingMessage {
    /// Lets a message wait in the outbox.
    func insert(
        in key: SQLValue,
        requestID: SQLValue,
        at time: SQLValue,
        trace: SQLValue,
        _ connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO outbox
                (id, conversation, recipient, text, status, attempts, request_id, created_at, available_at, trace)
            VALUES ($1, $2, $3, $4, 'pending', 0, $5, $6, $7, $8)
            """,
            [.text(self.id.rawValue), key, .text(self.to.e164), .text(self.text), requestID, time, time, trace]
        )
    }
}
