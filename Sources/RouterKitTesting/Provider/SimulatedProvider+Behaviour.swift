public import Foundation
import RouterKit

extension SimulatedProvider {
    /// How a provider behaves.
    public struct Behaviour: Sendable, Hashable {
        /// How long it takes to answer; at once when left out.
        public var latency: ClosedRange<Duration> = .zero...(.zero)
        /// How many calls of a hundred fail and may be tried again.
        public var failures = 0
        /// How many calls of a hundred are refused for good.
        public var rejections = 0
        /// How many calls of a hundred take the message and give no answer.
        public var lostAnswers = 0
        /// How many calls of a hundred get lost on their way, so that there is no answer either.
        public var lostRequests = 0
        /// How many calls it takes in any second, throttling the others; `nil` for as many as come.
        public var maximumPerSecond: Int?
        /// What it asks of those that it throttles.
        public var throttleDelay: TimeInterval = 1

        /// A provider that takes everything after `latency`.
        public init(latency: ClosedRange<Duration> = .zero...(.zero)) { self.latency = latency }
    }

    /// What it does with one call.
    public enum Reaction: Sendable, Hashable {
        /// It takes the message.
        case take
        /// It fails, and may be asked again.
        case fail
        /// It refuses the message for good.
        case reject
        /// The recipient wants no messages.
        case refuseOptedOut
        /// It takes the message, and the answer is lost.
        case loseAnswer
        /// The request is lost: it takes nothing, and there is no answer.
        case loseRequest
        /// It is asked too often.
        case throttle(TimeInterval)

        var error: SendError? {
            switch self {
            case .take: nil
            case .fail: .retryable("simulated failure")
            case .reject: .rejected("simulated rejection")
            case .refuseOptedOut: .optedOut("simulated opt-out")
            case .loseAnswer, .loseRequest: .outcomeUnknown("simulated silence")
            case .throttle(let delay): .retryable("simulated throttling", after: delay)
            }
        }
    }
}

extension SimulatedProvider.State {
    /// What to do with a call.
    mutating func reaction(at now: Date) -> SimulatedProvider.Reaction {
        if !self.script.isEmpty { return self.script.removeFirst() }
        let behaviour = self.behaviour
        if let maximum = behaviour.maximumPerSecond {
            let recent = self.calls.reversed().prefix { now.timeIntervalSince($0.at) < 1 }
            if recent.count >= maximum { return .throttle(behaviour.throttleDelay) }
        }
        var dice = Int.random(in: 0..<100, using: &self.generator)
        let shares: [(Int, SimulatedProvider.Reaction)] = [
            (behaviour.failures, .fail), (behaviour.rejections, .reject), (behaviour.lostAnswers, .loseAnswer),
            (behaviour.lostRequests, .loseRequest),
        ]
        for (share, reaction) in shares {
            if dice < share { return reaction }
            dice -= share
        }
        return .take
    }

    /// How long to take over a call.
    mutating func latency() -> Duration {
        let range = self.behaviour.latency
        let part = Double.random(in: 0...1, using: &self.generator)
        return range.lowerBound + (range.upperBound - range.lowerBound) * part
    }
}
