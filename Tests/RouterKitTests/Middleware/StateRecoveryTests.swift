import RouterKitTesting
import Testing

@testable import RouterKit

struct StateRecoveryTests {
    private let store = InMemoryStore()

    /// A conversation that stands in a state that the next version does not know.
    private func leaveInOldState() async throws {
        let old = try EngineHarness(
            .planning { _, turn in
                try turn.transition(to: .planned)
                turn[Basket.self] = Basket(items: ["leek"])
                turn.ask(.yesNo("sure", asking: .plan))
                return "planned"
            },
            store: self.store
        )
        try await old.send("plan")
    }

    @Test("leads back to idle, says so, handles the message from there, and keeps the data")
    func recovers() async throws {
        try await self.leaveInOldState()
        let new = try EngineHarness(
            ScriptedModule(
                intents: [.plan],
                handlers: [
                    ScriptedHandler(.plan) { _, turn in "\(turn.context.state), \(turn[Basket.self]?.items ?? [])" }
                ]
            ),
            store: self.store
        )
        let outcome = try await new.send("plan")
        #expect(outcome.replies == [EngineReplies.lostPlace.english, "idle, [\"leek\"]"])
        #expect(outcome.state == .idle)
        #expect(try await new.context()?.question == nil)
        #expect(try await new.send("plan").replies.count == 1)
    }

    @Test("leaves a conversation alone whose state is known")
    func leavesAlone() async throws {
        try await self.leaveInOldState()
        let same = try EngineHarness(.planning { _, turn in "\(turn.context.state)" }, store: self.store)
        #expect(try await same.send("plan").replies == ["planned"])
    }

    @Test("tries again with the next message when this one fails")
    func failure() async throws {
        try await self.leaveInOldState()
        let new = try EngineHarness(
            ScriptedModule(intents: [.plan], handlers: [ScriptedHandler(.plan) { _, _ in throw ScriptedFailure() }]),
            store: self.store
        )
        #expect(try await new.send("plan").replies == [EngineReplies.failed.english])
        #expect(try await new.context()?.state == .planned)
        #expect(
            try await new.send("hello").replies == [EngineReplies.lostPlace.english] + [
                EngineReplies.notUnderstood.english
            ]
        )
    }
}
