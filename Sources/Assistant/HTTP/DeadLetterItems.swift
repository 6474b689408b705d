import Foundation
import RouterKit

/// A message whose turn failed.
struct DeadLetterItem: Encodable {
    /// Where the listing goes on; not part of the item.
    let position: Int
    let letter: DeadLetter

    init(_ listed: Listed<DeadLetter>) {
        self.position = listed.position
        self.letter = listed.element
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.letter.id, forKey: .id)
        try container.encode(self.letter.key, forKey: .conversation)
        try container.encode(self.letter.message.id.rawValue, forKey: .messageID)
        try container.encode(self.letter.message.id.provider, forKey: .provider)
        try container.encode(self.letter.message.text, forKey: .text)
        try container.encode(self.letter.reason, forKey: .reason)
        try container.encode(self.letter.attempts, forKey: .attempts)
        try container.encode(self.letter.status, forKey: .status)
        try container.encode(self.letter.requestID, forKey: .requestID)
        try container.encode(self.letter.createdAt, forKey: .createdAt)
        try container.encode(self.letter.lastFailedAt, forKey: .lastFailedAt)
    }

    private enum CodingKeys: String, CodingKey {
        case id, conversation, provider, text, reason, attempts, status
        case messageID = "message_id"
        case requestID = "request_id"
        case createdAt = "created_at"
        case lastFailedAt = "last_failed_at"
    }
}

/// What came of running a dead letter's turn again.
struct RetriedTurnItem: Encodable {
    let turn: RetriedTurn

    func encode(to encoder: any Encoder) throws {
        let (letter, outcome) = (self.turn.letter, self.turn.outcome)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(letter.id, forKey: .id)
        try container.encode(letter.status, forKey: .status)
        try container.encode(letter.attempts, forKey: .attempts)
        // Null for a turn that went well, rather than why the one before did not.
        try container.encode(letter.status == .dead ? letter.reason : nil, forKey: .reason)
        try container.encode(outcome.requestID, forKey: .requestID)
        try container.encode(outcome.intent, forKey: .intent)
        try container.encode(outcome.confidence, forKey: .confidence)
        try container.encode(outcome.state, forKey: .state)
        try container.encode(outcome.replies, forKey: .replies)
    }

    private enum CodingKeys: String, CodingKey {
        case id, status, attempts, reason, intent, confidence, state, replies
        case requestID = "request_id"
    }
}
