/// Gives a message to the handlers that may answer it, in order, until one does.
struct MessageRouter: Sendable {
    private let table: ResolutionTable
    private let classifier: any IntentClassifier

    init(handlers: [any MessageHandler], classifier: any IntentClassifier) {
        self.table = ResolutionTable(handlers)
        self.classifier = classifier
    }

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
        let classification = self.classifier.classify(message.text, in: turn.context)
        turn.recognize(classification)
        let before = turn
        for handler in self.candidates(for: classification, in: turn.context.state) {
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
