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
        public var folds = 2

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
        let set = TrainingSet(all.map(\.text), minimumCount: training.minimumCount)
        self.init(
            set,
            intents: all.map(\.intent),
            heldOut: validation.isEmpty ? nil : examples.count..<all.count,
            training
        )
    }

    /// Learns what the texts of a set mean; those of `heldOut` are judged by a model of the others, or, where it is `nil`,
    /// each part of all by a model of the other parts.
    init?(_ set: TrainingSet, intents: [Intent], heldOut: Range<Int>?, _ training: Training) {
        guard Set(intents).count >= 2 else { return nil }
        let fold =
            heldOut.map { range in intents.indices.map { range.contains($0) ? 0 : -1 } }
            ?? Self.folds(of: intents, count: training.folds)
        let judged = (0...(fold.max() ?? 0)).flatMap { number in
            Self.judgements(
                on: intents.indices.filter { fold[$0] == number },
                by: intents.indices.filter { fold[$0] != number },
                of: set,
                intents
            )
        }
        let calibration = Calibration(fitting: judged, training)
        let threshold = Calibration.bestThreshold(for: judged, training).map(calibration.confidence(of:)) ?? 0.5
        self.init(set, Array(intents.indices), intents, calibration: calibration, threshold: threshold)
    }

    /// Learns which language texts are in, told by their "intents".
    ///
    /// Two languages have few words in common, so a curve that fits most classifiers will do for the confidence.
    init?(_ set: TrainingSet, languages: [Intent]) {
        guard Set(languages).count >= 2 else { return nil }
        let calibration = Calibration(slope: 4, offset: 0)
        self.init(set, Array(languages.indices), languages, calibration: calibration, threshold: 0)
    }

    /// What a model that had not seen a text took it for.
    struct Judgement {
        let score: Float
        let isRight: Bool
        let isInScope: Bool
    }

    /// A model of some of the texts of a set.
    private init(
        _ set: TrainingSet,
        _ indices: [Int],
        _ intents: [Intent],
        calibration: Calibration = Calibration(slope: 1, offset: 0),
        threshold: Double = 0
    ) {
        let known = Set(indices.map { intents[$0] })
        let inScope = known.subtracting([.unknown]).sorted { $0.rawValue < $1.rawValue }
        let hasOutOfScope = known.contains(.unknown)
        let labels = inScope + (hasOutOfScope ? [.unknown] : [])
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let weights = LinearTrainer().weights(
            of: indices.map { set.vectors[$0] },
            labels: indices.map { numbers[intents[$0], default: 0] },
            labelCount: labels.count,
            rowCount: set.space.hashes.count
        )
        self.init(
            intents: inScope,
            threshold: threshold,
            space: set.space,
            weights: WeightTable(weights, width: labels.count),
            calibration: calibration,
            hasOutOfScope: hasOutOfScope
        )
    }

    /// What a model of some of the texts takes others for.
    private static func judgements(
        on judged: [Int],
        by learned: [Int],
        of set: TrainingSet,
        _ intents: [Intent]
    ) -> [Judgement] {
        let model = IntentModel(set, learned, intents)
        return judged.compactMap { index in
            let scores = model.scores(of: set.vectors[index])
            guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
            return Judgement(
                score: scores[best],
                isRight: model.intents[best] == intents[index],
                isInScope: intents[index] != .unknown
            )
        }
    }

    /// A part for each text, so that each part has its share of every intent.
    private static func folds(of intents: [Intent], count: Int) -> [Int] {
        var seen: [Intent: Int] = [:]
        return intents.map { intent in
            defer { seen[intent, default: 0] += 1 }
            return seen[intent, default: 0] % count
        }
    }
}
