import Synchronization

/// What was learned from the examples of some definitions: worked out when it is first asked for, or restored from
/// whoever kept it since the examples last changed.
final class LearnedIntents: Sendable {
    /// A name for what is learned: the same for the same examples and training, on every machine.
    let fingerprint: String
    /// What there is to learn from.
    let examples: [IntentExample]
    /// Those of the examples, as a model's intents.
    private let languages: [Intent]
    private let training: IntentModel.Training
    /// The intents that have sentences enough to judge their words by.
    private let wellKnown: Set<Intent>
    private let state = Mutex<Models?>(nil)
    private let observer = Mutex<(@Sendable () -> Void)?>(nil)

    /// What texts mean, and what language they are in.
    private struct Models: Sendable {
        var intents: IntentModel?
        var languages: IntentModel?
    }

    init(_ definitions: [IntentDefinition], training: IntentModel.Training) {
        let sentences = Dictionary(definitions.map { ($0.intent, $0.examples.count) }, uniquingKeysWith: +)
        let wellKnown = Set(sentences.filter { $0.value >= Self.enoughExamples }.keys)
        var examples: [IntentExample] = []
        var languages: [Intent] = []
        // Without sentences that mean nothing here, everything would be taken for something.
        for definition in definitions where wellKnown.contains(.unknown) && wellKnown.contains(definition.intent) {
            let texts = definition.examples + definition.keywords + definition.openings + definition.wholeMessages
            examples += texts.map { IntentExample($0, definition.intent) }
            languages += texts.map { _ in Intent(rawValue: definition.language.rawValue) }
        }
        self.wellKnown = wellKnown.contains(.unknown) ? wellKnown : []
        self.examples = examples
        self.languages = languages
        self.training = training
        self.fingerprint = Self.fingerprint(of: examples, languages, training)
    }

    /// Whether there are examples enough of an intent to judge whether its words mean it.
    func knows(_ intent: Intent) -> Bool { self.wellKnown.contains(intent) }

    private static let enoughExamples = 15

    /// The model of what texts mean; `nil` when there are not two intents to tell apart, or no examples of
    /// ``Intent/unknown`` to tell them from.
    var model: IntentModel? { self.models.intents }

    /// The language of a text; `nil` when it is not sure.
    func language(of text: NormalizedText) -> Language? {
        // A word or two may be a name.
        guard text.words.count > 2, let best = self.models.languages?.ranking(of: text.words).first,
            best.confidence >= Self.sureOfLanguage
        else { return nil }
        return Language(rawValue: best.intent.rawValue)
    }

    private static let sureOfLanguage = 0.9

    private var models: Models {
        self.state.withLock { state in
            if let state { return state }
            let models = self.learn()
            state = models
            self.observer.withLock { $0.take() }?()
            return models
        }
    }

    /// Calls `body` once, when the first text makes it learn, which waits for it.
    func whenLearned(_ body: @escaping @Sendable () -> Void) { self.observer.withLock { $0 = body } }

    private func learn() -> Models {
        let set = TrainingSet(self.examples.map(\.text), minimumCount: self.training.minimumCount)
        return Models(
            intents: IntentModel(set, intents: self.examples.map(\.intent), heldOut: nil, self.training),
            languages: IntentModel(set, languages: self.languages)
        )
    }

    // MARK: Keeping

    /// What was learned, to be kept under ``fingerprint``; learns first if nothing was learned yet.
    var stored: [UInt8] {
        let models = self.models
        var writer = ByteWriter()
        for model in [models.intents, models.languages] {
            writer.write(UInt32(model == nil ? 0 : 1))
            model?.write(to: &writer)
        }
        return writer.bytes
    }

    /// Takes over what was kept under ``fingerprint``.
    ///
    /// - Returns: whether it could be read; otherwise everything is as it was.
    func restore(_ bytes: [UInt8]) -> Bool {
        var reader = ByteReader(bytes)
        func model() throws -> IntentModel? { try reader.read(UInt32.self) == 0 ? nil : IntentModel(from: &reader) }
        do {
            let models = Models(intents: try model(), languages: try model())
            self.state.withLock { $0 = models }
            return true
        } catch {
            return false
        }
    }

    /// FNV-1a over everything that the result depends on, twice with different beginnings.
    private static func fingerprint(
        of examples: [IntentExample],
        _ languages: [Intent],
        _ training: IntentModel.Training
    ) -> String {
        var halves = [TextFeatures.hash("intents"), TextFeatures.hash("languages")]
        func add(_ text: String) {
            for index in halves.indices { halves[index] = TextFeatures.hash(text, from: halves[index]) }
        }
        add("form \(IntentModel.form) \(training.minimumCount) \(training.costOfError)")
        add("\(training.shareOutOfScope) \(training.folds)")
        for (example, language) in zip(examples, languages) {
            add("\(example.intent)\t\(language)\t\(example.text)\n")
        }
        return halves.map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
