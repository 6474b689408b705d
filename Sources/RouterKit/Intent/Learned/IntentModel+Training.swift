extension IntentModel {
    /// How a model learns, and what an error costs.
    public struct Training: Sendable, Hashable {
        /// In how many examples a feature has to occur to count.
        public var minimumCount = 2
        /// What a wrong intent costs, beside the 1 that a right one is worth; nothing is neither.
        public var costOfError = 1.0
        /// How many texts mean none of the intents, as a share of those that do; taking one of them for an intent is
        /// an error.
        public var shareOutOfScope = 0.25
        /// Parts into which examples are cut to fit the threshold: each is judged by a model of the others.
        public var folds = 3

        /// The defaults.
        public init() {}
    }

    /// Learns from examples.
    ///
    /// The threshold and the calibration are fitted on texts that the model then judged has not seen: on `validation`,
    /// by a model of `examples` alone, or, where there is none, by cross-validation. The final model learns from all.
    ///
    /// - Returns: `nil` when the examples are of fewer than two intents.
    public init?(
        learningFrom examples: [IntentExample],
        validation: [IntentExample] = [],
        _ training: Training = Training()
    ) {
        let all = examples + validation
        guard Set(all.map(\.intent)).count >= 2 else { return nil }
        let features = all.map { TextFeatures(NormalizedText($0.text).words) }
        let judged: [Judgement]
        if validation.isEmpty {
            let fold = Self.folds(of: all, count: training.folds)
            judged = (0..<training.folds).flatMap { number in
                Self.judgements(
                    on: all.indices.filter { fold[$0] == number },
                    by: all.indices.filter { fold[$0] != number },
                    of: all,
                    features,
                    training
                )
            }
        } else {
            judged = Self.judgements(
                on: Array(examples.count..<all.count),
                by: Array(0..<examples.count),
                of: all,
                features,
                training
            )
        }
        let calibration = Calibration(fitting: judged, training)
        let threshold = Calibration.bestThreshold(for: judged, training).map(calibration.confidence(of:)) ?? 0.5
        self.init(all, features, training, calibration: calibration, threshold: threshold)
    }

    /// Learns which language texts are in, told by their "intents".
    ///
    /// Two languages have few words in common, so a curve that fits most classifiers will do for the confidence.
    init?(ofLanguages examples: [IntentExample]) {
        guard Set(examples.map(\.intent)).count >= 2 else { return nil }
        let features = examples.map { TextFeatures(NormalizedText($0.text).words) }
        self.init(examples, features, Training(), calibration: Calibration(slope: 4, offset: 0), threshold: 0)
    }

    /// What a model that had not seen a text took it for.
    struct Judgement {
        let score: Float
        let isRight: Bool
        let isInScope: Bool
    }

    private init(
        _ examples: [IntentExample],
        _ features: [TextFeatures],
        _ training: Training,
        calibration: Calibration = Calibration(slope: 1, offset: 0),
        threshold: Double = 0
    ) {
        let space = FeatureSpace(spanning: features, minimumCount: Int32(training.minimumCount))
        let inScope = Set(examples.map(\.intent)).subtracting([.unknown]).sorted { $0.rawValue < $1.rawValue }
        let hasOutOfScope = examples.contains { $0.intent == .unknown }
        let labels = inScope + (hasOutOfScope ? [.unknown] : [])
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let weights = LinearTrainer().weights(
            of: features.map(space.vector(of:)),
            labels: examples.map { numbers[$0.intent, default: 0] },
            labelCount: labels.count,
            rowCount: space.hashes.count
        )
        self.init(
            intents: inScope,
            threshold: threshold,
            space: space,
            weights: WeightTable(weights, width: labels.count),
            calibration: calibration,
            hasOutOfScope: hasOutOfScope
        )
    }

    /// What a model of some of the examples takes others for.
    private static func judgements(
        on judged: [Int],
        by learned: [Int],
        of examples: [IntentExample],
        _ features: [TextFeatures],
        _ training: Training
    ) -> [Judgement] {
        let model = IntentModel(learned.map { examples[$0] }, learned.map { features[$0] }, training)
        return judged.compactMap { index in
            let scores = model.scores(of: model.space.vector(of: features[index]))
            guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
            let intent = examples[index].intent
            return Judgement(
                score: scores[best],
                isRight: model.intents[best] == intent,
                isInScope: intent != .unknown
            )
        }
    }

    /// A part for each example, so that each part has its share of every intent.
    private static func folds(of examples: [IntentExample], count: Int) -> [Int] {
        var seen: [Intent: Int] = [:]
        return examples.map { example in
            defer { seen[example.intent, default: 0] += 1 }
            return seen[example.intent, default: 0] % count
        }
    }
}
