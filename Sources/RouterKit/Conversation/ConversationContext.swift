public import Foundation

/// What is known of one conversation: the fold of its events, and nothing besides.
///
/// Nobody writes to a context; a handler changes it through the verbs of its ``Turn``, each of which appends the event
/// that says so.
public struct ConversationContext: Sendable, Hashable {
    /// Whose conversation it is.
    public let key: ConversationKey
    /// Where it stands.
    public internal(set) var state: ConversationState = .idle
    /// When the customer first wrote; `nil` before that.
    public internal(set) var createdAt: Date?
    /// When the customer last wrote; `nil` before that.
    public internal(set) var lastActivity: Date?
    /// How many turns it has had.
    ///
    /// A turn that is committed raises it by one.
    public internal(set) var version = 0
    /// The sequence number of the last event.
    public internal(set) var lastSequence = 0
    /// What the customer changed and can undo, oldest first; at most ``maximumModifications``.
    public internal(set) var modifications: [RecordedModification] = []
    /// The question that waits for an answer.
    public internal(set) var question: Question?
    /// The question that waits behind ``question``, which only interrupts it.
    public internal(set) var suspendedQuestion: Question?
    /// How many turns failed since the conversation began or was reset.
    public internal(set) var errorCount = 0
    /// Why the last of them failed.
    public internal(set) var lastError: String?
    /// What modules remember, by ``ModuleData/name``.
    public internal(set) var data: [String: StoredModuleData] = [:]
    /// How many messages came lately.
    public internal(set) var arrivals = ArrivalCount()
    /// How many messages in a row nobody understood, the last one counted; `nil` for none.
    public internal(set) var misunderstandings: Int?
    /// The customer's language and time zone, as far as they are known.
    public internal(set) var locale: CustomerLocale?
    /// What holds for everybody on this number; kept by the conversation that belongs to no member.
    public internal(set) var number: NumberRegister?
    /// Parts of texts that are not whole yet.
    public internal(set) var parts: [TextPart]?
    /// The job that watches how long the conversation stays where it is.
    public internal(set) var timer: StateTimer?

    /// What a module remembers; `nil` when it has nothing, or nothing that this version of the module can read.
    public subscript<Data: ModuleData>(_ type: Data.Type) -> Data? {
        try? self.data[Data.name]?.decoded(as: Data.self)
    }

    /// How many steps can be undone; recording one more forgets the oldest.
    public static let maximumModifications = 20

    /// A conversation in which nothing has been said.
    public init(key: ConversationKey) { self.key = key }

    /// The conversation that these events tell, in their order.
    public init(key: ConversationKey, folding events: some Sequence<ConversationEvent>) {
        self.init(key: key)
        for event in events { self.apply(event) }
    }
}

extension ConversationContext: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, state, version, modifications, question, data, arrivals, misunderstandings, locale, number, parts,
            timer
        case suspendedQuestion = "suspended_question"
        case createdAt = "created_at"
        case lastActivity = "last_activity"
        case lastSequence = "last_sequence"
        case errorCount = "error_count"
        case lastError = "last_error"
    }
}

extension ConversationContext {
    /// Reads a stored snapshot of any form.
    ///
    /// The state is what the store says, so that an operator can correct it in one place.
    ///
    /// - Throws: ``UnreadableForm`` or `DecodingError` when the snapshot cannot be read.
    package init(
        stored json: String,
        schema: Int = StoredForms.current.context.current,
        forms: StoredForms = .current,
        state: ConversationState
    ) throws {
        self = try forms.context.decode(Self.self, from: json, form: schema)
        self.state = state
    }

    /// What the journal tells, when the snapshot cannot be read, in the state and at the version that the store says.
    ///
    /// The version is that of the row, or no turn could be committed after one that this program cannot read.
    package init(folded context: ConversationContext, state: ConversationState, version: Int) {
        self = context
        self.state = state
        self.version = version
    }
}

extension ConversationContext {
    /// The fold of a journal whose snapshot cannot be read, in the state that the store says.
    package init(key: ConversationKey, folding events: [ConversationEvent], state: ConversationState) {
        self.init(key: key, folding: events)
        self.state = state
    }

    /// A conversation of nobody in particular that stands in `state`, to try a classifier on.
    public static func anybody(in state: ConversationState) -> ConversationContext {
        guard let phone = try? PhoneNumber("+15550000000") else { preconditionFailure("a valid number") }
        var context = ConversationContext(key: ConversationKey(phone: phone))
        context.state = state
        return context
    }
}
