import Foundation

/// Turns scores into confidences: the share of texts with such a score that were taken for what they mean.
///
/// Platt: "Probabilistic Outputs for Support Vector Machines", 1999: a logistic curve, fitted by Newton's method to
/// targets that are kept off 0 and 1.
struct Calibration: Sendable, Hashable {
    let slope: Double
    let offset: Double

    func confidence(of score: Float) -> Double { 1 / (1 + exp(-(self.slope * Double(score) + self.offset))) }

    init(slope: Double, offset: Double) {
        self.slope = slope
        self.offset = offset
    }

    /// The curve through what was judged right and wrong.
    init(fitting judgements: [IntentModel.Judgement], _ training: IntentModel.Training) {
        let weights = Self.weights(of: judgements, training)
        let right = zip(judgements, weights).reduce(0) { $0 + ($1.0.isRight ? $1.1 : 0) }
        let wrong = weights.reduce(0, +) - right
        let targets = judgements.map { $0.isRight ? (right + 1) / (right + 2) : 1 / (wrong + 2) }
        var slope = 0.0
        var offset = log((right + 1) / (wrong + 1))
        for _ in 0..<Self.steps {
            var (a, b, aa, ab, bb) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
            for (index, judgement) in judgements.enumerated() {
                let score = Double(judgement.score)
                let probability = 1 / (1 + exp(-(slope * score + offset)))
                let error = weights[index] * (probability - targets[index])
                let curvature = weights[index] * probability * (1 - probability)
                a += error * score
                b += error
                aa += curvature * score * score
                ab += curvature * score
                bb += curvature
            }
            let determinant = aa * bb - ab * ab
            guard determinant > 1e-12 else { break }
            slope -= min(max((bb * a - ab * b) / determinant, -Self.longestStep), Self.longestStep)
            offset -= min(max((aa * b - ab * a) / determinant, -Self.longestStep), Self.longestStep)
        }
        // A higher score is never less sure.
        self.init(slope: max(slope, 0.1), offset: offset)
    }

    private static let steps = 30
    private static let longestStep = 2.0

    /// The score from which on answering is worth more than it costs; `nil` when nothing was judged.
    static func bestThreshold(for judgements: [IntentModel.Judgement], _ training: IntentModel.Training) -> Float? {
        let judged = zip(judgements, Self.weights(of: judgements, training)).sorted { $0.0.score > $1.0.score }
        var best: (worth: Double, index: Int)?
        var worth = 0.0
        for (index, (judgement, weight)) in judged.enumerated() {
            worth += judgement.isRight ? weight : -weight * training.costOfError
            if worth > best?.worth ?? 0 { best = (worth, index) }
        }
        guard let index = best?.index else { return judged.first?.0.score }
        let next = index + 1 < judged.count ? judged[index + 1].0.score : judged[index].0.score - 1
        return (judged[index].0.score + next) / 2
    }

    /// What each judgement counts: those of texts out of scope as much as there are such texts in use.
    private static func weights(
        of judgements: [IntentModel.Judgement],
        _ training: IntentModel.Training
    ) -> [Double] {
        let inScope = Double(judgements.count { $0.isInScope })
        let outOfScope = Double(judgements.count) - inScope
        let weight = outOfScope > 0 ? training.shareOutOfScope * inScope / outOfScope : 0
        return judgements.map { $0.isInScope ? 1 : weight }
    }
}
