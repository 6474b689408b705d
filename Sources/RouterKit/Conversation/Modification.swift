/// Something that the customer changed and may want undone.
///
/// Record it before changing anything else in the turn: undoing brings back the state and the module data that stood
/// at that moment.
public struct Modification: Sendable, Hashable, Codable {
    /// What sort of change it is, in snake_case: `skip`.
    public var kind: String
    /// The change in the customer's words, as "Undone: …" continues: `skipping Thursday`.
    public var summary: String
    /// What its turn queued after it, which undoing takes back; the turn fills it in.
    var queued: Queued?
    /// The question that the message answered which caused the change, so that undoing puts it again; the turn fills it in.
    var answered: Question?

    /// A change of this kind, told in these words.
    public init(kind: String, summary: String) {
        self.kind = kind
        self.summary = summary
    }

    /// Messages and jobs that a turn queued.
    public struct Queued: Sendable, Hashable, Codable {
        /// The messages, in order; `nil` for none.
        public internal(set) var messages: [OutgoingMessage.ID]?
        /// The jobs, in order; `nil` for none.
        public internal(set) var jobs: [Job.ID]?
    }
}

/// A modification as the context keeps it, with what undoing brings back.
public struct RecordedModification: Sendable, Hashable, Codable {
    /// The sequence number of the event that recorded it.
    public let sequence: Int
    /// The turn that recorded it.
    public let version: Int
    /// What sort of change it is.
    public let kind: String
    /// The change in the customer's words.
    public let summary: String
    /// The state that stood when it was recorded.
    public let stateBefore: ConversationState
    /// The question that was open when it was recorded.
    public let questionBefore: Question?
    /// What the module data changed later in that turn were before.
    public internal(set) var dataBefore: [PriorData]
    /// What its turn queued after it, which undoing takes back as far as it has not left yet.
    public internal(set) var queued: Modification.Queued?

    /// Module data as it was before a modification.
    public struct PriorData: Sendable, Hashable, Codable {
        /// The name it is stored under.
        public let name: String
        /// What it was; `nil` when there had been none.
        public let data: StoredModuleData?
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, version, kind, summary, queued
        case stateBefore = "state_before"
        case questionBefore = "question_before"
        case dataBefore = "data_before"
    }
}
