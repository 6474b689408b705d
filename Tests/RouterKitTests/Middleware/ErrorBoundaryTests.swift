import RouterKitTesting
import Testing

@testable import RouterKit

struct ErrorBoundaryTests {
    @Test("keeps nothing of a turn that throws but the message, what it was taken for, and the error")
    func discards() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                try turn.transition(to: .planned)
                turn.record(Modification(kind: "skip", summary: "it"))
                turn[Basket.self] = Basket(items: ["leek"])
                turn.ask(.yesNo("sure", asking: .plan))
                turn.enqueue(JobRequest("never"))
                turn.send("never")
                throw ScriptedFailure("the oven is off")
            }
        )
        let outcome = try await harness.send("plan")
        #expect(outcome.replies == [EngineReplies.failed.english])
        #expect(outcome.intent == .plan)
        #expect(outcome.state == .idle)

        let changes = try await harness.events().map(\.change)
        #expect(changes.map(\.type) == ["message_received", "error_occurred", "reply_sent"])
        guard case .messageReceived(let received) = changes[0] else {
            Issue.record("no message")
            return
        }
        #expect(received.intent == .plan)
        #expect(received.confidence == 1)
        #expect(changes[1] == .errorOccurred(.init(reason: "the oven is off")))

        let context = try #require(try await harness.context())
        #expect(context.errorCount == 1)
        #expect(context.lastError == "the oven is off")
        #expect(context.data.isEmpty && context.modifications.isEmpty && context.question == nil)
        #expect(try await harness.jobs.isEmpty)
        #expect(try await harness.messages.map(\.message.text) == [EngineReplies.failed.english])
    }

    @Test("counts the failures of a conversation, and lets it go on")
    func counts() async throws {
        let harness = try EngineHarness(
            ScriptedModule(
                intents: [.plan, .swap],
                handlers: [
                    ScriptedHandler(.plan) { _, _ in throw ScriptedFailure() },
                    ScriptedHandler(.swap, saying: "swapped"),
                ]
            )
        )
        for _ in 0..<3 { try await harness.send("plan") }
        #expect(try await harness.send("swap").replies == ["swapped"])
        #expect(try await harness.context()?.errorCount == 3)
    }

    @Test("leaves the open question open when the turn that answers it fails")
    func keepsQuestion() async throws {
        let harness = try EngineHarness(
            ScriptedModule(
                intents: [.plan],
                handlers: [
                    ScriptedHandler(.plan) { _, turn in
                        turn.ask(.yesNo("sure", asking: .plan))
                        return "Sure?"
                    },
                    ScriptedHandler(.affirmative) { _, _ in throw ScriptedFailure() },
                ]
            )
        )
        try await harness.send("plan")
        let outcome = try await harness.send("yes")
        #expect(outcome.intent == .affirmative)
        #expect(try await harness.context()?.question?.name == "sure")
        #expect(
            try await harness.events().map(\.change.type).suffix(3) == [
                "message_received", "error_occurred", "reply_sent",
            ]
        )
    }

    @Test("takes an illegal transition for a failure")
    func illegalTransition() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                try turn.transition(to: .confirmed)
                return "never"
            }
        )
        #expect(try await harness.send("plan").replies == [EngineReplies.failed.english])
        #expect(try await harness.context()?.state == .idle)
    }

    @Test("takes data that cannot be stored for a failure, although the handler returned")
    func unstorableData() async throws {
        let harness = try EngineHarness(
            .planning { _, turn in
                turn.send("never")
                turn[Basket.self] = Basket(price: .nan)
                return "never"
            }
        )
        #expect(try await harness.send("plan").replies == [EngineReplies.failed.english])
        let context = try #require(try await harness.context())
        #expect(context.data.isEmpty)
        #expect(context.errorCount == 1)
        #expect(context.lastError?.contains("basket") == true)
        #expect(try await harness.messages.map(\.message.text) == [EngineReplies.failed.english])
    }

    @Test("lets a cancellation through, and nothing is stored")
    func cancellation() async throws {
        let harness = try EngineHarness(.planning { _, _ in throw CancellationError() })
        await #expect(throws: CancellationError.self) { try await harness.send("plan") }
        #expect(try await harness.context() == nil)
    }

    @Test("a repeated message that failed gets the same apology, and no second error")
    func repeated() async throws {
        let harness = try EngineHarness(.planning { _, _ in throw ScriptedFailure() })
        let first = try await harness.send("plan", id: "m1")
        #expect(try await harness.send("plan", id: "m1") == first)
        #expect(try await harness.context()?.errorCount == 1)
    }
}
