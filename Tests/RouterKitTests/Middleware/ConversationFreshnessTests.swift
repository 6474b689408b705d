import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// What customers hear who were away in the middle of something.
struct ConversationFreshnessTests {
    private static let place = Phrase("your dinners are ready to look at", es: "tus cenas esperan")

    /// "plan" leads to a place and asks whether; going on and beginning anew are there unless left out.
    private func phone(resumes: Bool = true, startsOver: Bool = true, place: Phrase? = Self.place) throws
        -> ConversationTester
    {
        try ConversationTester(modules: [
            ScriptedModule(
                intents: [.plan, IntentDefinition(.skip, summary: "Spanish.", keywords: ["espanol"]), .swap],
                handlers: [
                    ScriptedHandler(.skip) { _, turn in
                        turn.speak(.spanish, isChosen: true)
                        return "ok"
                    },
                    ScriptedHandler(.swap, saying: "swapped"),
                    ScriptedHandler(.help, saying: "help"),
                    ScriptedHandler(.affirmative) { _, turn in turn.answer?.answers("sure") == true ? "sure!" : nil },
                ]
            ) { module in
                module.declare(.planned, kind: .decision, place: place)
                module.declare(Transition(from: .any, on: .intent(.plan), to: .planned))
                module.add(
                    ScriptedHandler(.plan) { _, turn in
                        try turn.transition(to: .planned)
                        turn.ask(.yesNo("sure", asking: .plan))
                        return "planned"
                    }
                )
                let answer: ScriptedHandler.Script = { _, turn in
                    Reply("\(turn.classification.intent) \(turn.answer?.choice?.value ?? "said")")
                }
                if resumes { module.add(ScriptedHandler(.resume, answer)) }
                if startsOver { module.add(ScriptedHandler(.startOver, answer)) }
            }
        ])
    }

    /// What is said after so long to a customer who had planned.
    private func reply(
        _ phone: ConversationTester,
        after seconds: Double,
        _ text: String = "swap"
    ) async throws -> [String] {
        try await phone.send("plan")
        phone.clock.advance(by: .seconds(seconds))
        return try await phone.send(text)
    }

    private static let welcome = "Welcome back! Your dinners are ready to look at."

    @Test("welcomes after two hours, says where they were, and handles the message", arguments: [7_200.0, 86_399])
    func welcomes(seconds: Double) async throws {
        let phone = try self.phone()
        #expect(try await self.reply(phone, after: seconds) == [Self.welcome, "swapped"])
        #expect(try await phone.send("swap") == ["swapped"])
    }

    @Test("says nothing before that, at the beginning, and where there is no place to speak of")
    func saysNothing() async throws {
        #expect(try await self.reply(self.phone(), after: 7_199) == ["swapped"])
        let idle = try self.phone()
        try await idle.send("swap")
        idle.clock.advance(by: .seconds(90_000))
        #expect(try await idle.send("swap") == ["swapped"])
        #expect(try await self.reply(self.phone(place: nil), after: 7_200) == ["swapped"])
    }

    @Test(
        "asks after a day whether to go on, says how long it was, and does not handle the message",
        arguments: [(1.0, "a day"), (2.5, "2 days"), (30, "30 days")]
    )
    func asks(days: Double, words: String) async throws {
        let phone = try self.phone()
        let reply = try await self.reply(phone, after: days * 86_400)
        #expect(
            reply == [
                "Welcome back! It's been \(words). Your dinners are ready to look at. "
                    + "Reply CONTINUE to go on, or NEW to start over."
            ]
        )
        #expect(try await phone.context.question?.name == ConversationFreshness.question)
        #expect(try await phone.context.suspendedQuestion?.name == "sure")
        #expect(try await phone.context.question?.hint == "CONTINUE to go on, NEW to start over")
    }

    @Test(
        "either answer works, in words, by its place, or said at once",
        arguments: [("continue", "continue"), ("NEW", "new"), ("the first one", "continue"), ("2", "new")]
    )
    func answers(text: String, value: String) async throws {
        let phone = try self.phone()
        _ = try await self.reply(phone, after: 90_000)
        #expect(try await phone.send(text) == ["resume \(value)"])
        #expect(try await phone.context.question?.name == "sure")
    }

    @Test("the question that had been open may be answered instead, and is open again after either answer")
    func suspended() async throws {
        let phone = try self.phone()
        _ = try await self.reply(phone, after: 90_000)
        #expect(try await phone.send("yes") == ["sure!"])
        #expect(try await phone.context.question == nil)
    }

    @Test(
        "a message that goes on, begins anew or asks for help is handled after a day, too, and nothing is said before it",
        arguments: [("continue", "resume said"), ("start over", "start_over said"), ("help", "help")]
    )
    func exempt(text: String, expected: String) async throws {
        #expect(try await self.reply(self.phone(), after: 90_000, text) == [expected])
        #expect(try await self.reply(self.phone(), after: 8_000, text) == [expected])
    }

    @Test("STOP ends it as ever")
    func stop() async throws {
        #expect(try await self.reply(self.phone(), after: 90_000, "STOP") == [EngineReplies.optedOut.english])
    }

    @Test(
        "asks nothing that no module would answer, and welcomes instead",
        arguments: [(false, true), (true, false), (false, false)]
    )
    func unanswerable(resumes: Bool, startsOver: Bool) async throws {
        let phone = try self.phone(resumes: resumes, startsOver: startsOver)
        #expect(try await self.reply(phone, after: 90_000) == [Self.welcome, "swapped"])
        #expect(try await phone.context.question?.name == "sure")
    }

    @Test("speaks the customer's language")
    func language() async throws {
        let phone = try self.phone()
        try await phone.send("espanol")
        let reply = try #require(try await self.reply(phone, after: 180_000).first)
        #expect(reply.contains("Han pasado 2 dias. Tus cenas esperan. Responde CONTINUAR para seguir"))
        #expect(try await phone.send("nuevo") == ["resume new"])
    }

    @Test("a dead letter that is run again is handled, however long ago it came")
    func retry() async throws {
        let fault = Fault("broken")
        let harness = try EngineHarness(
            ScriptedModule(
                intents: [.plan],
                states: [.planned],
                handlers: [
                    ScriptedHandler(.resume, saying: "resumed"), ScriptedHandler(.startOver, saying: "anew"),
                    ScriptedHandler(.plan) { message, turn in
                        if message.text == "plan more" { try fault.check() }
                        try turn.transition(to: .planned)
                        return "planned"
                    },
                ]
            )
        )
        try await harness.send("plan")
        try await harness.send("plan more")
        harness.clock.advance(by: .seconds(90_000))
        fault.mend()
        let retried = try #require(try await harness.engine.retryTurn(harness.onlyLetter().id))
        #expect(retried.outcome.replies == ["planned"])
    }
}
