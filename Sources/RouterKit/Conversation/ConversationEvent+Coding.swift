/// An event is stored as its type and the JSON of its payload, so that a journal can be read without this program.
extension ConversationEvent.Change {
    /// The event's type in snake_case: `message_received`.
    public var type: String {
        switch self {
        case .messageReceived: "message_received"
        case .messageRetried: "message_retried"
        case .signalReceived: "signal_received"
        case .stateChanged: "state_changed"
        case .dataChanged: "data_changed"
        case .modificationRecorded: "modification_recorded"
        case .modificationUndone: "modification_undone"
        case .questionAsked: "question_asked"
        case .questionAnswered: "question_answered"
        case .jobEnqueued: "job_enqueued"
        case .jobCancelled: "job_cancelled"
        case .replySent: "reply_sent"
        case .rateLimited: "rate_limited"
        case .errorOccurred: "error_occurred"
        case .conversationReset: "conversation_reset"
        case .partReceived: "part_received"
        case .misunderstood: "misunderstood"
        case .localeChanged: "locale_changed"
        case .memberSelected: "member_selected"
        case .consentChanged: "consent_changed"
        case .timerSet: "timer_set"
        case .timerCleared: "timer_cleared"
        case .unknown(let type, _, _): type
        }
    }

    /// The payload as JSON text, keys sorted; `{}` when there is none.
    ///
    /// - Throws: `EncodingError`.
    public func payload() throws -> String {
        switch self {
        case .messageReceived(let value): try StoredJSON.encode(value)
        case .messageRetried(let value): try StoredJSON.encode(value)
        case .signalReceived(let value): try StoredJSON.encode(value)
        case .stateChanged(let value): try StoredJSON.encode(value)
        case .dataChanged(let value): try StoredJSON.encode(value)
        case .modificationRecorded(let value): try StoredJSON.encode(value)
        case .modificationUndone(let value): try StoredJSON.encode(value)
        case .questionAsked(let value): try StoredJSON.encode(value)
        case .questionAnswered(let value): try StoredJSON.encode(value)
        case .jobEnqueued(let value): try StoredJSON.encode(value)
        case .jobCancelled(let value): try StoredJSON.encode(value)
        case .replySent(let value): try StoredJSON.encode(value)
        case .rateLimited(let value): try StoredJSON.encode(value)
        case .errorOccurred(let value): try StoredJSON.encode(value)
        case .conversationReset, .timerCleared: "{}"
        case .partReceived(let value): try StoredJSON.encode(value)
        case .misunderstood(let value): try StoredJSON.encode(value)
        case .localeChanged(let value): try StoredJSON.encode(value)
        case .memberSelected(let value): try StoredJSON.encode(value)
        case .consentChanged(let value): try StoredJSON.encode(value)
        case .timerSet(let value): try StoredJSON.encode(value)
        case .unknown(_, _, let payload): try StoredJSON.encode(payload)
        }
    }

    /// Reads an event in its current form back.
    ///
    /// A type that this version does not know becomes ``unknown(type:schema:payload:)``.
    ///
    /// - Throws: `DecodingError` when the payload does not fit its type.
    public init(type: String, payload: String) throws {
        func decoded<Value: Decodable>() throws -> Value { try StoredJSON.decode(Value.self, from: payload) }
        self =
            switch type {
            case "message_received": .messageReceived(try decoded())
            case "message_retried": .messageRetried(try decoded())
            case "signal_received": .signalReceived(try decoded())
            case "state_changed": .stateChanged(try decoded())
            case "data_changed": .dataChanged(try decoded())
            case "modification_recorded": .modificationRecorded(try decoded())
            case "modification_undone": .modificationUndone(try decoded())
            case "question_asked": .questionAsked(try decoded())
            case "question_answered": .questionAnswered(try decoded())
            case "job_enqueued": .jobEnqueued(try decoded())
            case "job_cancelled": .jobCancelled(try decoded())
            case "reply_sent": .replySent(try decoded())
            case "rate_limited": .rateLimited(try decoded())
            case "error_occurred": .errorOccurred(try decoded())
            case "conversation_reset": .conversationReset
            case "part_received": .partReceived(try decoded())
            case "misunderstood": .misunderstood(try decoded())
            case "locale_changed": .localeChanged(try decoded())
            case "member_selected": .memberSelected(try decoded())
            case "consent_changed": .consentChanged(try decoded())
            case "timer_set": .timerSet(try decoded())
            case "timer_cleared": .timerCleared
            default: .unknown(type: type, payload: try decoded())
            }
    }
}

extension ConversationEvent.Change {
    /// Whether a turn begins with it: every turn has one such event.
    public var opensTurn: Bool {
        switch self {
        case .messageReceived, .messageRetried, .signalReceived, .partReceived: true
        default: false
        }
    }
}

extension ConversationEvent.Change.SignalReceived {
    /// Reads a payload; a result that is `null` is told from one that is missing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            job: try container.decode(JobName.self, forKey: .job),
            jobID: try container.decode(Job.ID.self, forKey: .jobID),
            failure: try container.decodeIfPresent(String.self, forKey: .failure),
            result: container.contains(.result) ? try container.decode(JSONValue.self, forKey: .result) : nil
        )
    }
}
