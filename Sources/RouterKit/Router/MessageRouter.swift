/// Gives a message to the handlers that may answer it, in order, until one does.
struct MessageRouter: Sendable {
    private let table: ResolutionTable

    init(handlers: [any MessageHandler]) { self.table = ResolutionTable(handlers) }

    /// The handlers that may answer, first choice first.
    func candidates(for classification: Classification, in state: ConversationState) -> [any MessageHandler] {
        self.table.candidates(for: classification, in: state)
    }

    /// Classifies the message and lets the candidates try.
    ///
    /// What a candidate that passes has recorded is dropped.
    ///
    /// - Returns: the first reply, or `nil` when all candidates passed.
    func respond(
        to message: InboundMessage,
        in turn: inout Turn,
        within limit: HandlerTimeLimit
    ) async throws -> Reply? {
        turn.recognize(turn.classification(of: message.text))
        turn.noteUnderstanding()
        turn.followLanguage()
        let before = turn
        for handler in self.candidates(for: turn.classification, in: turn.context.state) {
            turn.begin(.intent(handler.intent))
            let reply = try await limit.reply(of: handler, to: message, in: &turn)
            if let reply {
                if let defect = turn.defect { throw defect }
                return reply
            }
            turn = before
        }
        return nil
    }
}

extension Turn {
    /// Counts messages in a row that nobody understood.
    fileprivate mutating func noteUnderstanding() {
        let isUnderstood = self.classification.intent != .unknown
        guard !isUnderstood || self.context.misunderstandings != nil else { return }
        self.append(.misunderstood(.init(inARow: isUnderstood ? 0 : (self.context.misunderstandings ?? 0) + 1)))
    }

    /// Goes over to the language that the customer writes, unless they have chosen one.
    fileprivate mutating func followLanguage() {
        guard let language = self.classification.language, language != self.language,
            self.context.locale?.isLanguageChosen != true
        else { return }
        self.speak(language, isChosen: false)
    }
}
