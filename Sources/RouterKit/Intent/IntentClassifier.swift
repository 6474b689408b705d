/// Finds out what a message means.
public protocol IntentClassifier: Sendable {
    /// What `text` means, said in this context.
    ///
    /// Never fails: what nobody recognises is ``Classification/unknown``.
    func classify(_ text: String, in context: ConversationContext) -> Classification

    /// What `text` means, and what weighed most in finding it out.
    func explain(_ text: String, in context: ConversationContext) -> Explanation
}

extension IntentClassifier {
    /// The classification alone, for classifiers that give no reasons.
    public func explain(_ text: String, in context: ConversationContext) -> Explanation {
        Explanation(classification: self.classify(text, in: context))
    }
}

/// The classifier of the framework: stages in order, the first that recognises something decides.
struct ClassificationPipeline: IntentClassifier {
    private let vocabulary: Vocabulary
    private let stages: [any ClassificationStage]

    /// A classifier of what these definitions declare.
    ///
    /// - Parameters:
    ///   - definitions: the intents with their words and examples.
    ///   - flow: whose transitions decide between several intents.
    ///   - settings: the stages, their order and thresholds.
    init(
        _ definitions: [IntentDefinition],
        flow: ConversationFlow = ConversationFlow(),
        settings: ClassificationSettings = ClassificationSettings()
    ) {
        self.init(Vocabulary.of(definitions, training: settings.training), flow: flow, settings: settings)
    }

    init(_ vocabulary: Vocabulary, flow: ConversationFlow, settings: ClassificationSettings) {
        let learned = vocabulary.learned
        self.vocabulary = vocabulary
        self.stages = settings.stages.map { stage in
            switch stage {
            case .question: QuestionStage()
            case .keyword:
                KeywordStage(
                    flow: flow,
                    learned: settings.stages.contains(.learned) ? learned : nil,
                    settings: settings
                )
            case .typo: TypoStage(flow: flow)
            case .openQuestion: OpenQuestionStage()
            case .learned: LearnedStage(learned, flow: flow, settings: settings)
            }
        }
    }

    func classify(_ text: String, in context: ConversationContext) -> Classification {
        let reading = MessageReading(text, self.vocabulary)
        for stage in self.stages {
            if let classification = stage.classify(reading, in: context) { return classification }
        }
        return .unknown
    }

    func explain(_ text: String, in context: ConversationContext) -> Explanation {
        let reading = MessageReading(text, self.vocabulary)
        for stage in self.stages {
            guard let classification = stage.classify(reading, in: context) else { continue }
            return Explanation(
                classification: classification,
                evidence: stage.evidence(for: classification, in: reading),
                learned: self.vocabulary.learned.model?.ranking(of: reading.words.words) ?? []
            )
        }
        // What came closest, for whoever wonders.
        let evidence = self.stages.lazy.map { $0.evidence(for: nil, in: reading) }.first { !$0.isEmpty }
        return Explanation(
            classification: .unknown,
            evidence: evidence ?? [],
            learned: self.vocabulary.learned.model?.ranking(of: reading.words.words) ?? []
        )
    }
}

/// The stages of classification, their order, and what counts as sure enough, in one value.
public struct ClassificationSettings: Sendable, Hashable {
    /// A stage of classification.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// A yes, a no or a choice that answers the open question.
        case question
        /// Whole words and phrases that were declared.
        case keyword
        /// The same with typing errors put right.
        case typo
        /// Any words, where the open question takes any.
        case openQuestion = "open_question"
        /// What the model learned from examples.
        case learned
    }

    /// The stages, in order; the first that recognises something decides.
    public var stages = Stage.allCases
    /// The share of a message's words that the words of one intent have to be to decide by themselves, in messages of
    /// more than two words; of fewer, the learned stage decides.
    public var certainShare = 1.0
    /// What a declared word that was said adds to its intent in the learned stage, in log-odds: 2 makes 50 % of 12 %.
    public var weightOfWords = 2.0
    /// The least confidence that the learned stage needs where a declared word was said.
    public var thresholdOfWords = 0.5
    /// The same where none was said; `nil` for the one that was fitted to the examples.
    public var threshold: Double?
    /// How the model learns.
    public var training = IntentModel.Training()

    /// The defaults.
    public init() {}
}
