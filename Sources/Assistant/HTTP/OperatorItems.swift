import Foundation
import RouterKit

// What listings hold, in the names that scripts rely on. What is not there is null: optional fields are written out by
// hand because a synthesized encoding leaves them away.

/// A conversation.
struct ConversationItem: Encodable {
    let key: ConversationKey
    let phone: PhoneNumber
    let member: String?
    let state: ConversationState
    let version: Int
    let lastActivity: Date?
    let context: ConversationContext

    init(_ context: ConversationContext) {
        self.key = context.key
        self.phone = context.key.phone
        self.member = context.key.member
        self.state = context.state
        self.version = context.version
        self.lastActivity = context.lastActivity
        self.context = context
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.key, forKey: .key)
        try container.encode(self.phone, forKey: .phone)
        try container.encode(self.member, forKey: .member)
        try container.encode(self.state, forKey: .state)
        try container.encode(self.version, forKey: .version)
        try container.encode(self.lastActivity, forKey: .lastActivity)
        try container.encode(self.context, forKey: .context)
    }

    private enum CodingKeys: String, CodingKey {
        case key, phone, member, state, version, context
        case lastActivity = "last_activity"
    }
}

/// An event of a conversation.
struct EventItem: Encodable {
    let sequence: Int
    let type: String
    let at: Date
    let requestID: RequestID
    let payload: JSONValue

    init(_ event: ConversationEvent) throws {
        self.sequence = event.sequence
        self.type = event.change.type
        self.at = event.at
        self.requestID = event.requestID
        self.payload = try JSONDecoder().decode(JSONValue.self, from: Data(event.change.payload().utf8))
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, type, at, payload
        case requestID = "request_id"
    }
}

/// A message in the outbox.
struct OutboxItem: Encodable {
    /// Where the listing goes on; not part of the item.
    let position: Int
    let id: OutgoingMessage.ID
    let to: PhoneNumber
    let text: String
    let status: QueuedMessage.Status
    let attempts: Int
    let providerMessageID: String?
    let lastError: String?
    let requestID: RequestID
    let createdAt: Date

    init(_ listed: Listed<QueuedMessage>) {
        self.position = listed.position
        self.id = listed.element.message.id
        self.to = listed.element.message.to
        self.text = listed.element.message.text
        self.status = listed.element.status
        self.attempts = listed.element.attempts
        self.providerMessageID = listed.element.providerMessageID
        self.lastError = listed.element.lastError
        self.requestID = listed.element.requestID
        self.createdAt = listed.element.createdAt
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.id, forKey: .id)
        try container.encode(self.to, forKey: .to)
        try container.encode(self.text, forKey: .text)
        try container.encode(self.status, forKey: .status)
        try container.encode(self.attempts, forKey: .attempts)
        try container.encode(self.providerMessageID, forKey: .providerMessageID)
        try container.encode(self.lastError, forKey: .lastError)
        try container.encode(self.requestID, forKey: .requestID)
        try container.encode(self.createdAt, forKey: .createdAt)
    }

    private enum CodingKeys: String, CodingKey {
        case id, to, text, status, attempts
        case providerMessageID = "provider_message_id"
        case lastError = "last_error"
        case requestID = "request_id"
        case createdAt = "created_at"
    }
}

/// A job.
struct JobItem: Encodable {
    /// Where the listing goes on; not part of the item.
    let position: Int
    let id: Job.ID
    let name: JobName
    let conversation: ConversationKey
    let status: Job.Status
    let attempt: Int
    let runAt: Date
    let requestID: RequestID
    let lastError: String?
    let progress: ProgressItem?

    init(_ listed: Listed<Job>) {
        self.position = listed.position
        self.id = listed.element.id
        self.name = listed.element.name
        self.conversation = listed.element.key
        self.status = listed.element.status
        self.attempt = listed.element.attempt
        self.runAt = listed.element.runAt
        self.requestID = listed.element.requestID
        self.lastError = listed.element.lastError
        self.progress = listed.element.progress.map(ProgressItem.init)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.id, forKey: .id)
        try container.encode(self.name, forKey: .name)
        try container.encode(self.conversation, forKey: .conversation)
        try container.encode(self.status, forKey: .status)
        try container.encode(self.attempt, forKey: .attempt)
        try container.encode(self.runAt, forKey: .runAt)
        try container.encode(self.requestID, forKey: .requestID)
        try container.encode(self.lastError, forKey: .lastError)
        try container.encode(self.progress, forKey: .progress)
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, conversation, status, attempt, progress
        case runAt = "run_at"
        case requestID = "request_id"
        case lastError = "last_error"
    }
}
