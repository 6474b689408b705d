import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// A message that nobody understood is taken for what an advisor says.
struct IntentAdviceTests {
    private func phone(_ advisor: ScriptedAdvisor?) throws -> ConversationTester {
        try ConversationTester(modules: [ScriptedModule.guessing], advisor: advisor)
    }

    @Test("handles the message as the intent that was advised, and says nothing before")
    func taken() async throws {
        let advisor = ScriptedAdvisor(saying: .swap)
        let phone = try self.phone(advisor)
        let outcome = try await phone.receive("make tuesday lighter")
        #expect(outcome.replies.isEmpty)
        #expect(outcome.intent == .unknown)
        try await phone.runJobs()
        #expect(await phone.replies() == ["swapped: make tuesday lighter, language_model"])
        #expect(advisor.asked.entries == ["make tuesday lighter"])
        let context = try await phone.context
        #expect(context.misunderstandings == nil)
        #expect(context.data[AwaitedAdvice.name] == nil)
        let results = try await phone.events.compactMap { event in
            if case .signalReceived(let signal) = event.change { signal.result?["intent"] } else { nil }
        }
        #expect(results == [.string("swap")])
    }

    @Test("asks nobody where words, or a handler of the unknown before the last, tell")
    func understood() async throws {
        let advisor = ScriptedAdvisor(saying: .plan)
        let phone = try self.phone(advisor)
        #expect(try await phone.send("swap") == ["swapped: swap, keyword"])
        #expect(try await phone.send("we went vegan") == ["noted"])
        #expect(advisor.asked.entries.isEmpty)
        #expect(await phone.jobs.isEmpty)
    }

    @Test(
        "asks about texts of 2 to 300 characters with a letter in them",
        arguments: [
            ("", false), ("q", false), ("zz", true), ("12345", false), (String(repeating: "z", count: 300), true),
            (String(repeating: "z", count: 301), false),
        ]
    )
    func lengths(text: String, isAsked: Bool) async throws {
        let advisor = ScriptedAdvisor(saying: nil)
        let phone = try self.phone(advisor)
        #expect(try await phone.send(text) == ["not understood 1, -"])
        #expect(advisor.asked.entries == (isAsked ? [text] : []))
    }

    @Test(
        "says what it says without an advisor where that knows nothing, is not sure, or makes something up",
        arguments: [
            (nil, 1), (Intent.swap, 0.59), (.unknown, 1), (.stop, 1), (.start, 1), (.startOver, 1), (.affirmative, 1),
            (.negative, 1), (Intent(rawValue: "admin"), 1), (Intent(rawValue: "transfer_money"), 1), (.box, 1),
            (.swap, .nan),
        ]
    )
    func refused(intent: Intent?, confidence: Double) async throws {
        let advised = try self.phone(ScriptedAdvisor(saying: intent, confidence: confidence))
        let plain = try self.phone(nil)
        for text in ["mumble", "mumble again", "swap", "and mumble"] {
            #expect(try await advised.send(text) == plain.send(text))
            let contexts = (try await advised.context, try await plain.context)
            #expect(contexts.0.misunderstandings == contexts.1.misunderstandings)
            #expect(contexts.0.state == contexts.1.state)
        }
    }

    @Test("says the same where the advisor fails, or takes too long")
    func failures() async throws {
        let failing = try self.phone(ScriptedAdvisor { _, _ in throw ScriptedFailure("out of order") })
        #expect(try await failing.send("mumble") == ["not understood 1, -"])
        let gate = Gate()
        let slow = ScriptedAdvisor { _, _ in
            await gate.pass()
            return IntentAdvice(.swap, confidence: 1)
        }
        let harness = try EngineHarness(.guessing, advisor: slow, adviceTimeLimit: .milliseconds(20))
        try await harness.send("mumble")
        try await harness.worker.runDueJobs()
        gate.open()
        #expect(try await harness.messages.map(\.message.text) == ["not understood 1, -"])
    }

    @Test("says the same where the job itself is given up")
    func givenUp() async throws {
        let phone = try self.phone(ScriptedAdvisor(saying: .swap))
        try await phone.receive("mumble")
        phone.failJobs(3)
        for _ in 0..<3 {
            try await phone.runJobs()
            phone.clock.advance(by: .seconds(60))
        }
        #expect(await phone.replies() == ["not understood 1, -"])
    }

    @Test("takes a yes or a no only where one was asked for")
    func answers() async throws {
        let advisor = ScriptedAdvisor { text, intents in
            #expect(intents.contains(.affirmative))
            #expect(!intents.contains(.stop))
            return IntentAdvice(text == "hmm yesss" ? .affirmative : .negative, confidence: 0.8)
        }
        let phone = try self.phone(advisor)
        try await phone.send("plan")
        #expect(try await phone.send("mm jolly") == ["no to go_on"])
        try await phone.send("plan")
        #expect(try await phone.send("hmm yesss") == ["yes to go_on"])
        #expect(try await phone.context.question == nil)
    }

    @Test("takes no doubt for a yes or a no", arguments: ["not sure", "mm yes and no", "I dont know"])
    func doubts(text: String) async throws {
        let advisor = ScriptedAdvisor { _, intents in
            #expect(!intents.contains(.affirmative) && !intents.contains(.negative))
            return IntentAdvice(.affirmative, confidence: 1)
        }
        let phone = try self.phone(advisor)
        try await phone.send("plan")
        #expect(try await phone.send(text) == ["not understood 1, go_on"])
        #expect(try await phone.context.question?.name == "go_on")
    }

    @Test("can be undone as what is understood at once")
    func undo() async throws {
        let phone = try self.phone(ScriptedAdvisor(saying: .swap))
        try await phone.send("mumble")
        #expect(try await phone.context[Basket.self]?.items == ["mumble"])
        #expect(try await phone.send("skip") == ["undone: mumble"])
        #expect(try await phone.context[Basket.self] == nil)
        #expect(try await phone.context.data.isEmpty)
    }

    @Test("apologises for a handler that fails, and keeps the message as a dead letter")
    func deadLetter() async throws {
        let advisor = ScriptedAdvisor(saying: .swap)
        let phone = try self.phone(advisor)
        #expect(try await phone.send("fail") == [EngineReplies.failed.english])
        let letters = await phone.store.deadLetters(in: nil, after: nil, limit: 10).map(\.element)
        #expect(letters.map(\.message.text) == ["fail"])
        #expect(try await phone.context.errorCount == 1)
        #expect(advisor.asked.entries.count == 1)
        #expect(await phone.jobs.map(\.status) == [.done])
    }
}
