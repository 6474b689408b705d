/// What a handler may want to know of the conversation, and the words to answer in.
extension Turn {
    /// The customer's language.
    public var language: Language { self.context.locale?.language ?? .english }

    /// A reply in the customer's language, one text for each phrase.
    public func say(_ phrases: Phrase...) -> Reply { Reply(texts: phrases.map { $0[self.language] }) }

    /// What the customer can say in the state that stands now, most useful first, in their language.
    public var suggestions: [String] {
        self.flow?.suggestions(in: self.context.state, language: self.language) ?? []
    }

    /// The state that stands now, as its modules declared it; `nil` in a test that declares none.
    public var stateDefinition: StateDefinition? { self.flow?.states[self.context.state] }

    /// Whether the customer has something to go on with: an open question, or a state that is neither a beginning nor
    /// an end.
    public var isUnderWay: Bool {
        self.context.question != nil || self.stateDefinition?.kind.isUnderWay ?? (self.context.state != .idle)
    }

    /// What a text would be taken for now; nothing is recorded.
    public func classification(of text: String) -> Classification {
        self.classifier?.reading(of: text, in: self.context) ?? .unknown
    }

    /// What a text asks for, one thing or several, in order; nothing is recorded.
    func requests(in text: String) -> [Request] {
        guard let classifier else { return [Request(text: text, classification: .unknown)] }
        return Clauses.requests(in: text, context: self.context, classifier: classifier)
    }

    /// Whether any module answers an intent.
    public func isHandled(_ intent: Intent) -> Bool { self.flow?.handledIntents.contains(intent) ?? false }
}
