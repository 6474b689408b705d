import Synchronization

/// What can be said, by the definitions of all modules, ready to be looked up.
///
/// Made once for the same definitions: a process may have many catalogues of the same modules, as that of tests does.
final class Vocabulary: Sendable {
    let keywords: KeywordIndex
    let learned: LearnedIntents
    private let definitions: [IntentDefinition]
    private let corrector = Mutex<SpellingCorrector?>(nil)

    private init(_ source: Source) {
        self.definitions = source.definitions
        self.keywords = KeywordIndex(source.definitions)
        self.learned = LearnedIntents(source.definitions, training: source.training)
    }

    /// Made for the first message: it reads every example, which commands that handle none need not wait for.
    var spelling: SpellingCorrector {
        self.corrector.withLock { corrector in
            if let corrector { return corrector }
            let new = SpellingCorrector(self.definitions, learning: self.learned.examples)
            corrector = new
            return new
        }
    }

    private struct Source: Hashable {
        let definitions: [IntentDefinition]
        let training: IntentModel.Training
    }

    private static let known = Mutex<[Source: Vocabulary]>([:])
    private static let maximumKnown = 100

    /// The vocabulary of some definitions, whatever the order of their modules.
    static func of(_ definitions: [IntentDefinition], training: IntentModel.Training) -> Vocabulary {
        let sorted = definitions.sorted {
            ($0.intent.rawValue, $0.language.rawValue) < ($1.intent.rawValue, $1.language.rawValue)
        }
        let source = Source(definitions: sorted, training: training)
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
