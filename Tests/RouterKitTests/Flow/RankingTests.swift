import RouterKitTesting
import Testing

@testable import RouterKit

/// Which intent a message has that may have several: the one that leads somewhere from where the conversation stands.
struct RankingTests {
    private func flow(_ declare: @escaping ScriptedModule.Script) throws -> ConversationFlow {
        try ModuleCatalogue([ScriptedModule.walking("walking", declare)], completeness: .part).flow
    }

    /// The intents in the order in which the flow decides.
    private func decide(
        _ flow: ConversationFlow,
        _ ranking: [RankedIntent],
        in state: ConversationState = .planned
    ) throws -> [Intent] {
        flow.decide(ranking, in: try Turn.test(state: state).context).map(\.intent)
    }

    private static let alike = [RankedIntent(.swap, confidence: 0.7), RankedIntent(.skip, confidence: 0.7)]

    @Test("what leads somewhere from here goes before what does not, and only here")
    func leads() throws {
        let flow = try self.flow { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .idle))
        }
        #expect(try self.decide(flow, Self.alike) == [.skip, .swap])
        #expect(try self.decide(flow, Self.alike, in: .idle) == [.swap, .skip])
    }

    @Test("a heavier transition goes first; of equals, what was surer or said first")
    func weight() throws {
        let flow = try self.flow { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .idle, weight: 1.5))
            module.declare(Transition(from: .any, on: .intent(.swap), to: .idle))
        }
        #expect(try self.decide(flow, Self.alike) == [.skip, .swap])
        #expect(try self.decide(flow, Self.alike, in: .idle) == [.swap, .skip])
        let surer = [RankedIntent(.swap, confidence: 0.9), RankedIntent(.skip, confidence: 0.5)]
        #expect(try self.decide(flow, surer) == [.swap, .skip])
    }

    @Test("a transition whose condition does not hold does not count")
    func condition() throws {
        let flow = try self.flow { module in
            module.declare(.planned, kind: .decision)
            let never = Transition.Condition("never") { _ in false }
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .idle, weight: 9, when: never))
        }
        #expect(try self.decide(flow, Self.alike) == [.swap, .skip])
    }

    @Test("what was said goes before what was guessed, whatever the weights")
    func exact() throws {
        let flow = try self.flow { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .idle, weight: 100))
        }
        let guessed = RankedIntent(.skip, confidence: 0.9, isExact: false)
        #expect(try self.decide(flow, [guessed, RankedIntent(.swap, confidence: 0.6)]) == [.swap, .skip])
    }

    @Test("the classifier says that the flow decided")
    func stage() throws {
        let module = ScriptedModule.walking { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.planned], on: .intent(.skip), to: .idle))
        }
        let classifier = try ModuleCatalogue([module], completeness: .part).classifier
        let inPlanned = classifier.classify("swap or skip", in: .anybody(in: .planned))
        #expect(inPlanned.intent == .skip && inPlanned.stage == "flow")
        let inIdle = classifier.classify("swap or skip", in: .anybody(in: .idle))
        #expect(inIdle.intent == .swap && inIdle.stage == "keyword")
        #expect(classifier.classify("skip", in: .anybody(in: .planned)).stage == "keyword")
    }

    @Test("experience counts once 200 steps out of a state are known", arguments: [(199, Intent.swap), (200, .skip)])
    func experience(steps: Int, first: Intent) throws {
        let flow = try self.flow { module in
            module.declare(.planned, kind: .decision)
            for intent in [Intent.skip, .swap] {
                module.declare(Transition(from: [.planned], on: .intent(intent), to: .idle))
            }
        }
        flow.counts.replace(with: [.init(from: .planned, trigger: "skip", to: .idle): steps])
        #expect(try self.decide(flow, Self.alike).first == first)
        #expect(try self.decide(flow, Self.alike, in: .idle).first == .swap)
    }

    @Test("experience doubles at most, and halves at most")
    func clamp() throws {
        let flow = try self.flow { $0.declare(.planned, kind: .decision) }
        var steps: [TransitionCounts.Step: Int] = [.init(from: .planned, trigger: "skip", to: .idle): 1_000_000]
        for number in 0..<8 { steps[.init(from: .planned, trigger: "other\(number)", to: .idle)] = 1 }
        flow.counts.replace(with: steps)
        #expect(flow.counts.prior(of: .skip, in: .planned) == 2)
        #expect(flow.counts.prior(of: .swap, in: .planned) == 0.5)
        #expect(flow.counts.prior(of: .skip, in: .idle) == 1)
        #expect(flow.counts.steps == steps)
        flow.counts.replace(with: [:])
        #expect(flow.counts.prior(of: .skip, in: .planned) == 1)
    }
}
