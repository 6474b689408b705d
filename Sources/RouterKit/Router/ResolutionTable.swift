/// Which handlers may answer what, worked out once, so that resolving costs two look-ups whatever the number of modules.
///
/// The order: handlers scoped to the current state, then the others; within each, higher priority, then the confidence
/// of the intent, then the order of registration. The handlers of ``Intent/unknown`` come last of all.
struct ResolutionTable: Sendable {
    private struct Place: Hashable {
        let state: ConversationState
        let intent: Intent
    }

    /// The handlers of one intent in one state, those that take precedence there apart.
    private struct Candidates {
        var scoped: [any MessageHandler] = []
        var others: [any MessageHandler] = []
    }

    private let byIntent: [Intent: Candidates]
    private let byPlace: [Place: Candidates]

    init(_ handlers: [any MessageHandler]) {
        let byIntent = Dictionary(grouping: handlers, by: \.intent).mapValues { handlers in
            handlers.enumerated()
                .sorted { ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset) }
                .map(\.element)
        }
        var byPlace: [Place: Candidates] = [:]
        for (intent, handlers) in byIntent {
            for state in Set(handlers.flatMap(\.states.states)) {
                byPlace[Place(state: state, intent: intent)] = Candidates(
                    scoped: handlers.filter { $0.states.takesPrecedence(in: state) },
                    others: handlers.filter { !$0.states.takesPrecedence(in: state) }
                )
            }
        }
        self.byIntent = byIntent.mapValues { Candidates(others: $0) }
        self.byPlace = byPlace
    }

    /// The handlers that may answer, first choice first.
    func candidates(
        for classification: Classification,
        in state: ConversationState
    ) -> [any MessageHandler] {
        let found = classification.ranking.compactMap { self.candidates(for: $0.intent, in: state) }
        let fallback = self.candidates(for: Intent.unknown, in: state)
        let last = (fallback?.scoped ?? []) + (fallback?.others ?? [])
        guard found.count > 1 else { return (found.first.map { $0.scoped + $0.others } ?? []) + last }
        return Self.byPriority(found.flatMap(\.scoped)) + Self.byPriority(found.flatMap(\.others)) + last
    }

    private func candidates(for intent: Intent, in state: ConversationState) -> Candidates? {
        self.byPlace[Place(state: state, intent: intent)] ?? self.byIntent[intent]
    }

    /// Higher priority first; the order given, which is that of confidence, decides between equals.
    private static func byPriority(_ handlers: [any MessageHandler]) -> [any MessageHandler] {
        handlers.enumerated()
            .sorted { ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset) }
            .map(\.element)
    }
}
