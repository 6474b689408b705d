import Testing

@testable import RouterKit

/// From scores to confidences, and from which on to answer.
struct CalibrationTests {
    private static func judgement(_ score: Float, right: Bool, inScope: Bool = true) -> IntentModel.Judgement {
        IntentModel.Judgement(score: score, isRight: right, isInScope: inScope)
    }

    @Test("is as sure as texts with such a score were right")
    func fits() {
        // Of those at 1, nine in ten are right; of those at -1, one in ten.
        let judged = (0..<1_000).map { Self.judgement($0 < 500 ? 1 : -1, right: ($0 % 10 == 0) != ($0 < 500)) }
        let calibration = Calibration(fitting: judged, IntentModel.Training())
        #expect(abs(calibration.confidence(of: 1) - 0.9) < 0.01)
        #expect(abs(calibration.confidence(of: -1) - 0.1) < 0.01)
        #expect(abs(calibration.confidence(of: 0) - 0.5) < 0.01)
    }

    @Test("answers from where on answers are worth more than they cost")
    func threshold() throws {
        var judged = [3, 2, 1, 0.9].map { Self.judgement($0, right: true) } + [Self.judgement(0, right: false)]
        let training = IntentModel.Training()
        let threshold = try #require(Calibration.bestThreshold(for: judged, training))
        #expect(0 < threshold && threshold < 0.9)
        // Two texts that mean nothing, between the right ones, count as a quarter of all: not worth giving up a right one.
        judged += [1.5, 1.4].map { Self.judgement($0, right: false, inScope: false) }
        #expect(try #require(Calibration.bestThreshold(for: judged, training)) < 0.9)
        var strict = training
        strict.costOfError = 5
        #expect(try #require(Calibration.bestThreshold(for: judged, strict)) > 1.5)
        #expect(Calibration.bestThreshold(for: [], training) == nil)
    }

    @Test("is never less sure of a higher score, whatever was judged")
    func rising() {
        let judged = (0..<20).map { Self.judgement(Float($0), right: $0 < 10) }
        let calibration = Calibration(fitting: judged, IntentModel.Training())
        #expect(calibration.confidence(of: 5) > calibration.confidence(of: 4))
    }
}
