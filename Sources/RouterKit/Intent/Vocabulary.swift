import Synchronization

/// What can be said, by the definitions of all modules, ready to be looked up.
///
/// Made once for the same definitions: a process may have many catalogues of the same modules, as that of tests does.
final class Vocabulary: Sendable {
    let keywords: KeywordIndex
    let spelling: SpellingCorrector
    let learned: LearnedIntents

    private init(_ source: Source) {
        self.keywords = KeywordIndex(source.definitions)
        self.learned = LearnedIntents(source.definitions, training: source.training)
        self.spelling = SpellingCorrector(source.definitions, learning: self.learned.examples)
    }

    private struct Source: Hashable {
        let definitions: [IntentDefinition]
        let training: IntentModel.Training
    }

    private static let known = Mutex<[Source: Vocabulary]>([:])
    private static let maximumKnown = 100

    /// The vocabulary of some definitions.
    static func of(_ definitions: [IntentDefinition], training: IntentModel.Training) -> Vocabulary {
        let source = Source(definitions: definitions, training: training)
        if let known = Self.known.withLock({ $0[source] }) { return known }
        let new = Vocabulary(source)
        return Self.known.withLock { known in
            if known.count >= Self.maximumKnown { known = [:] }
            let first = known[source] ?? new
            known[source] = first
            return first
        }
    }
}
