import RouterKitTesting
import Testing

@testable import RouterKit

/// What has to hold for a transition is asked about the conversation before the handler.
struct ConditionTests {
    private static let basketIsFull = Transition.Condition("the basket is full") { $0[Basket.self] != nil }

    private func phone(_ script: @escaping ScriptedHandler.Script) throws -> ConversationTester {
        try ConversationTester(modules: [
            ScriptedModule(intents: [.plan, .swap]) { module in
                module.declare(.planned, kind: .decision)
                module.declare(Transition(from: .any, on: .intent(.plan), to: .planned, when: Self.basketIsFull))
                module.add(ScriptedHandler(.plan, script))
                module.add(
                    ScriptedHandler(.swap) { _, turn in
                        turn[Basket.self] = turn[Basket.self] == nil ? Basket(items: ["leek"]) : nil
                        return "swapped"
                    }
                )
            }
        ])
    }

    @Test("a condition that does not hold is named, and nothing is changed")
    func unmet() async throws {
        let phone = try self.phone { _, turn in
            do {
                try turn.transition(to: .planned)
                return "planned"
            } catch let error as IllegalTransition {
                return Reply("\(error.unmet): \(error)")
            }
        }
        let reply = try #require(try await phone.send("plan").first)
        #expect(reply.hasPrefix(#"["the basket is full"]: "#))
        #expect(reply.contains("from idle to planned on plan needs that the basket is full, which does not hold"))
        #expect(try await phone.state == .idle)
        try await phone.send("swap")
        #expect(try await phone.send("plan") == ["planned"])
    }

    @Test("what the handler itself changes first neither opens a transition nor closes it", arguments: [true, false])
    func before(isFull: Bool) async throws {
        let phone = try self.phone { _, turn in
            turn[Basket.self] = isFull ? nil : Basket(items: ["leek"])
            do { try turn.transition(to: .planned) } catch { return "no" }
            return "yes"
        }
        if isFull { try await phone.send("swap") }
        #expect(try await phone.send("plan") == [isFull ? "yes" : "no"])
    }

    @Test("one of several transitions is enough, and all that would have led there are named")
    func several() throws {
        let module = ScriptedModule.walking { module in
            module.declare(.planned, kind: .decision)
            for name in ["it rains", "it snows"] {
                let condition = Transition.Condition(name) { $0[Diet.self]?.avoids == [name] }
                module.declare(Transition(from: .any, on: .intent(.plan), to: .planned, when: condition))
            }
        }
        let flow = try ModuleCatalogue([module], completeness: .part).flow
        let dry = try Turn.test().context
        let error = #expect(throws: IllegalTransition.self) {
            try flow.check(from: .idle, to: .planned, on: .intent(.plan), in: dry)
        }
        #expect(error?.unmet == ["it rains", "it snows"])
        #expect(error?.description.contains("needs that it rains, or that it snows, which does not hold") == true)
        let snow = try Turn.test { $0[Diet.self] = Diet(avoids: ["it snows"]) }.context
        try flow.check(from: .idle, to: .planned, on: .intent(.plan), in: snow)
    }

    @Test("nobody's transition, as in the test of one handler, may take any way whatever its condition")
    func nobody() throws {
        let module = ScriptedModule.walking { module in
            module.declare(.planned, kind: .decision)
            module.declare(Transition(from: [.idle], on: .intent(.plan), to: .planned, when: Self.basketIsFull))
        }
        var turn = try Turn.test(modules: [module])
        try turn.transition(to: .planned)
        #expect(turn.context.state == .planned)
        #expect(throws: IllegalTransition.self) { try turn.transition(to: .idle) }
    }
}
