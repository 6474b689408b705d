@testable import RouterKit
import RouterKitTesting
import Testing

struct MessageRouterTests {
    private func tester(_ handlers: [any MessageHandler]) throws -> ConversationTester {
        try ConversationTester(
            modules: [ScriptedModule(intents: [.plan, .swap], states: [.planned], handlers: handlers)]
        )
    }

    @Test("lets the next one try when a handler passes, and keeps nothing of what the first recorded")
    func passing() async throws {
        let phone = try self.tester([
            ScriptedHandler(.plan, priority: 90) { _, turn in
                try turn.transition(to: .planned)
                turn.record(Modification(kind: "skip", summary: "it"))
                turn[Basket.self] = Basket(items: ["leek"])
                turn.ask(.yesNo("sure", asking: .plan))
                turn.enqueue(JobRequest("never"))
                turn.send("never")
                return nil
            },
            ScriptedHandler(.plan) { _, turn in
                "\(turn.context.state), \(turn.context.modifications.count), \(turn[Basket.self] == nil), \(turn.jobs.count)"
            },
        ])
        #expect(try await phone.send("plan") == ["idle, 0, true, 0"])
        #expect(try await phone.events.map(\.change.type) == ["message_received", "reply_sent"])
        #expect(try await phone.context.data.isEmpty)
    }

    @Test("forgets unstorable data of a handler that passes")
    func passingWithUnstorableData() async throws {
        let phone = try self.tester([
            ScriptedHandler(.plan, priority: 90) { _, turn in
                turn[Basket.self] = Basket(price: .nan)
                return nil
            },
            ScriptedHandler(.plan, saying: "planned"),
        ])
        #expect(try await phone.send("plan") == ["planned"])
    }

    @Test("still asks a handler that is scoped to another state, after those that are not")
    func otherState() async throws {
        let phone = try self.tester([
            ScriptedHandler(.plan, in: [.planned], priority: 1, saying: "elsewhere"),
            ScriptedHandler(.plan, priority: 90, saying: nil),
        ])
        #expect(try await phone.send("plan") == ["elsewhere"])
    }

    @Test("says nothing, and asks nobody else, when a handler is silent")
    func silence() async throws {
        let phone = try self.tester([
            ScriptedHandler(.plan, priority: 90, saying: .silent), ScriptedHandler(.plan, saying: "never"),
        ])
        #expect(try await phone.send("plan") == [])
        #expect(try await phone.events.map(\.change.type) == ["message_received"])
    }

    @Test("owns up when nobody answers")
    func nobodyAnswers() async throws {
        let phone = try self.tester([ScriptedHandler(.plan, saying: nil)])
        #expect(try await phone.send("plan") == [EngineReplies.notUnderstood.english])
        #expect(try await phone.send("gibberish") == [EngineReplies.notUnderstood.english])
    }

    @Test("tells a handler what was recognised and answered, and the journal too")
    func recognition() async throws {
        let phone = try self.tester([
            ScriptedHandler(.plan) { _, turn in
                turn.ask(
                    .choice(
                        "size",
                        asking: .plan,
                        among: [.init(label: "A", title: "Small"), .init(label: "B", title: "Big")]
                    )
                )
                return "A or B?"
            },
            ScriptedHandler(.plan, priority: 60) { _, turn in
                turn.answer?.choice.map { "\($0.title), open: \(turn.context.question != nil)" }
            },
        ])
        try await phone.send("plan")
        #expect(try await phone.send("b") == ["Big, open: false"])
        let types = try await phone.events.map(\.change.type)
        #expect(
            types == [
                "message_received", "question_asked", "reply_sent", "message_received", "question_answered",
                "reply_sent",
            ]
        )
        let changes = try await phone.events.map(\.change)
        guard case .messageReceived(let received) = changes[3] else {
            Issue.record("no message")
            return
        }
        #expect(received.text == "b")
        #expect(received.intent == .plan)
        #expect(received.confidence == 1)
        #expect(changes[4] == .questionAnswered(.init(name: "size", answer: "B")))
    }
}
