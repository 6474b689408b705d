import RouterKitTesting
import Testing

@testable import RouterKit

struct ResolutionTableTests {
    /// A handler that can be told from others.
    private struct Named: MessageHandler {
        let name: String
        let intent: Intent
        var states: StateScope = .any
        var priority = 50

        func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? { nil }
    }

    private func order(
        _ handlers: [Named],
        recognised: [RankedIntent],
        in state: ConversationState = .idle
    ) -> [String] {
        ResolutionTable(handlers)
            .candidates(for: Classification(ranking: recognised, stage: "test"), in: state)
            .map { ($0 as? Named)?.name ?? "?" }
    }

    private let plan = [RankedIntent(.plan, confidence: 0.8)]

    @Test(
        "asks those scoped to the state first, whatever their priority, then the others",
        arguments: [
            (ConversationState.planned, ["planned", "any high", "modifying", "any"]),
            (.modifying, ["modifying", "any high", "any", "planned"]),
            (.confirmed, ["any high", "modifying", "any", "planned"]),
        ]
    )
    func stateFirst(state: ConversationState, order: [String]) {
        let handlers = [
            Named(name: "any", intent: .plan),
            Named(name: "any high", intent: .plan, priority: 90),
            Named(name: "planned", intent: .plan, states: [.planned], priority: 10),
            Named(name: "modifying", intent: .plan, states: [.modifying], priority: 60),
        ]
        #expect(self.order(handlers, recognised: self.plan, in: state) == order)
    }

    @Test("then asks by priority, and equals in the order of their registration")
    func priorityThenRegistration() {
        let handlers = [
            Named(name: "first", intent: .plan), Named(name: "second", intent: .plan),
            Named(name: "low", intent: .plan, priority: 10), Named(name: "high", intent: .plan, priority: 90),
            Named(name: "third", intent: .plan),
        ]
        #expect(self.order(handlers, recognised: self.plan) == ["high", "first", "second", "third", "low"])
    }

    @Test("of several intents, asks by state, then priority, then confidence")
    func severalIntents() {
        let handlers = [
            Named(name: "plan", intent: .plan),
            Named(name: "plan high", intent: .plan, priority: 90),
            Named(name: "swap", intent: .swap),
            Named(name: "swap high", intent: .swap, priority: 90),
            Named(name: "swap planned", intent: .swap, states: [.planned], priority: 1),
            Named(name: "skip", intent: .skip, priority: 100),
        ]
        let recognised = [RankedIntent(.plan, confidence: 0.9), RankedIntent(.swap, confidence: 0.7)]
        #expect(
            self.order(handlers, recognised: recognised, in: .planned)
                == ["swap planned", "plan high", "swap high", "plan", "swap"]
        )
        #expect(
            self.order(handlers, recognised: recognised)
                == ["plan high", "swap high", "plan", "swap", "swap planned"]
        )
    }

    @Test("asks the handlers of what nobody recognises last of all, and then by state and priority")
    func unknownLast() {
        let handlers = [
            Named(name: "fallback", intent: .unknown),
            Named(name: "fallback high", intent: .unknown, priority: 100),
            Named(name: "fallback planned", intent: .unknown, states: [.planned], priority: 1),
            Named(name: "plan", intent: .plan, priority: 1),
            Named(name: "swap", intent: .swap, priority: 1),
        ]
        let fallbacks = ["fallback planned", "fallback high", "fallback"]
        let both = [RankedIntent(.plan, confidence: 0.9), RankedIntent(.swap, confidence: 0.7)]
        #expect(self.order(handlers, recognised: self.plan, in: .planned) == ["plan"] + fallbacks)
        #expect(self.order(handlers, recognised: both, in: .planned) == ["plan", "swap"] + fallbacks)
        #expect(self.order(handlers, recognised: [], in: .planned) == fallbacks)
        #expect(self.order(handlers, recognised: [RankedIntent(.skip, confidence: 1)], in: .planned) == fallbacks)
    }

    @Test("has nobody to ask where nobody is registered")
    func nobody() {
        #expect(self.order([], recognised: self.plan).isEmpty)
        #expect(self.order([Named(name: "swap", intent: .swap)], recognised: self.plan).isEmpty)
    }
}
