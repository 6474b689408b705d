import Foundation

/// What turns store so often that it writes its own JSON; the same as its `Codable` form, members in order.
package protocol JSONWritable: Encodable {
    /// Writes the value.
    func write(to json: inout JSONWriter) throws
}

extension JSONWriter {
    /// Writes a member that is left away when it is `nil`.
    mutating func member(_ name: String, _ value: (some JSONWritable)?) throws {
        guard let value else { return }
        self.name(name)
        try value.write(to: &self)
    }

    /// Writes a member that is left away when it is `nil`.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    /// Writes a member that is left away when it is `nil`.
    mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    /// Writes a member that is left away when it is `nil`.
    mutating func member(_ name: String, _ value: Bool?) {
        guard let value else { return }
        self.name(name)
        self.value(value)
    }

    /// Writes a time as whole milliseconds since 1970, unless it is `nil`.
    mutating func member(_ name: String, _ value: Date?) {
        guard let value else { return }
        self.name(name)
        self.value(value.millisecondsSince1970)
    }

    /// Writes a list that is left away when it is `nil`.
    mutating func member(_ name: String, _ values: [some JSONWritable]?) throws {
        guard let values else { return }
        self.name(name)
        try self.array(values) { json, value in try value.write(to: &json) }
    }

    /// Writes an object.
    mutating func member(_ name: String, _ values: [String: some JSONWritable]) throws {
        self.name(name)
        try self.members(values)
    }

    /// Writes an object in the order of its names.
    mutating func members(_ values: [String: some JSONWritable]) throws {
        try self.object { json in
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { try json.member(name, value) }
        }
    }
}

extension JSONValue: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        switch self {
        case .null: json.null()
        case .bool(let value): json.value(value)
        case .int(let value): json.value(value)
        case .double(let value): try json.value(value)
        case .string(let value): json.value(value)
        case .array(let values): try json.array(values) { json, value in try value.write(to: &json) }
        case .object(let values): try json.members(values)
        }
    }
}

extension StoredModuleData: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            json.member("schema", self.schema)
            try json.member("value", self.value)
        }
    }
}

extension RecordedModification: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try json.member("data_before", self.dataBefore)
            json.member("kind", self.kind)
            try json.member("question_before", self.questionBefore)
            try json.member("queued", self.queued)
            json.member("sequence", self.sequence)
            json.member("state_before", self.stateBefore.rawValue)
            json.member("summary", self.summary)
            json.member("version", self.version)
        }
    }
}

extension RecordedModification.PriorData: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try json.member("data", self.data)
            json.member("name", self.name)
        }
    }
}

extension Question: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try json.member("choices", self.choices)
            json.member("hint", self.hint)
            json.member("intent", self.intent.rawValue)
            json.member("kind", self.kind.rawValue)
            json.member("name", self.name)
            json.member("suspends", self.suspends)
        }
    }
}

extension Question.Choice: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("label", self.label)
            json.member("title", self.title)
            json.member("value", self.value)
        }
    }
}

extension ConversationContext: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try json.member("arrivals", self.arrivals)
            json.member("created_at", self.createdAt)
            try json.member("data", self.data)
            json.member("error_count", self.errorCount)
            json.member("key", self.key.description)
            json.member("last_activity", self.lastActivity)
            json.member("last_error", self.lastError)
            json.member("last_sequence", self.lastSequence)
            try json.member("locale", self.locale)
            json.member("misunderstandings", self.misunderstandings)
            try json.member("modifications", self.modifications)
            try json.member("number", self.number)
            try json.member("parts", self.parts)
            try json.member("question", self.question)
            json.member("state", self.state.rawValue)
            try json.member("suspended_question", self.suspendedQuestion)
            try json.member("timer", self.timer)
            json.member("version", self.version)
        }
    }
}

extension ConversationEvent.Change.MessageReceived: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            if let confidence = self.confidence {
                json.name("confidence")
                try json.value(confidence)
            }
            json.member("intent", self.intent?.rawValue)
            json.member("message_id", self.messageID)
            json.member("parts", self.parts)
            json.member("provider", self.provider)
            json.member("reference", self.reference)
            json.member("text", self.text)
        }
    }
}

extension ConversationEvent.Change.ReplySent: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("outbox_id", self.outboxID.rawValue)
            json.member("text", self.text)
        }
    }
}

extension ConversationEvent.Change.DataChanged: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        try json.object { json in
            try json.member("data", self.data)
            json.member("name", self.name)
        }
    }
}
