import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Advice that comes when the conversation has gone on, and turns that are run again.
struct LateAdviceTests {
    private func phone(_ intent: Intent?) throws -> ConversationTester {
        try ConversationTester(modules: [ScriptedModule.guessing], advisor: ScriptedAdvisor(saying: intent))
    }

    @Test("is dropped when the customer wrote again, who is told what was not understood")
    func overtaken() async throws {
        let phone = try self.phone(.swap)
        #expect(try await phone.receive("my son is allergic to sesame, ok?").replies.isEmpty)
        #expect(try await phone.send("plan").first == "Go on?")
        #expect(
            await phone.replies() == [
                "Go on?",
                "Sorry, I didn't understand \"my son is allergic to sesame, ok?\". Text HELP to see what I can do.",
            ]
        )
        let context = try await phone.context
        #expect(context.question?.name == "go_on")
        #expect(context[Basket.self] == nil)
        #expect(context.data.isEmpty)
    }

    @Test("a yes from before never answers a question from after")
    func lateYes() async throws {
        let phone = try self.phone(.affirmative)
        try await phone.send("plan")
        try await phone.receive("hmm jolly")
        // A job ends meanwhile, and asks something else.
        try await phone.deliver("other")
        #expect(try await phone.context.question?.name == "other")
        try await phone.runJobs()
        #expect(await phone.replies() == ["Go on?", "Something else?", "not understood 1, other"])
    }

    @Test("of two messages that wait, the last gets its advice")
    func two() async throws {
        let phone = try self.phone(.swap)
        try await phone.receive(["mumble", "mumble more"])
        #expect(try await phone.context.misunderstandings == 2)
        try await phone.runJobs()
        #expect(
            Set(await phone.replies()) == [
                "Sorry, I didn't understand \"mumble\". Text HELP to see what I can do.",
                "not understood 2, -",
            ]
        )
    }

    @Test("is not waited for once the conversation began anew, or the number opted out")
    func ended() async throws {
        let phone = try self.phone(.swap)
        try await phone.receive(["mumble", "start over"])
        try await phone.runJobs()
        #expect(await phone.replies() == ["begun anew"])
        #expect(await phone.jobs.map(\.status) == [.cancelled])
        try await phone.receive(["mumble", "stop"])
        try await phone.runJobs()
        #expect(await phone.replies() == ["begun anew", EngineReplies.optedOut.english])
    }

    @Test("the journal tells all of it, whether or not there is an advisor when it is read")
    func journal() async throws {
        let recorded = try self.phone(.swap)
        for text in ["plan", "mumble", "skip", "vegan"] { try await recorded.send(text) }
        try await recorded.receive(["mumble", "plan"])
        try await recorded.runJobs()
        let events = try await recorded.events
        let context = try await recorded.context
        #expect(ConversationContext(key: context.key, folding: events) == context)

        for advisor in [nil, ScriptedAdvisor(saying: .plan)] {
            let today = try ConversationTester(modules: [ScriptedModule.guessing], advisor: advisor)
            var before = ConversationContext(key: context.key)
            for turn in Self.turns(events) {
                let again = try #require(try await today.engine.rehearse(turn, from: before))
                #expect(TurnDecision(again.events) == TurnDecision(turn))
                before.fold(turn)
            }
            #expect(advisor?.asked.entries.isEmpty ?? true)
        }
    }

    @Test("what was recorded without an advisor is rehearsed without one")
    func journalBefore() async throws {
        let recorded = try ConversationTester(modules: [ScriptedModule.guessing])
        try await recorded.send("mumble")
        let events = try await recorded.events
        let today = try self.phone(.swap)
        let again = try await today.engine.rehearse(events, from: ConversationContext(key: today.context.key))
        #expect(again.map { TurnDecision($0.events) } == TurnDecision(events))
    }

    /// The events by turn.
    private static func turns(_ events: [ConversationEvent]) -> [[ConversationEvent]] {
        events.reduce(into: []) { turns, event in
            if event.change.opensTurn { turns.append([event]) } else { turns[turns.count - 1].append(event) }
        }
    }
}

extension ConversationTester {
    /// Lets a job of this name end in the conversation, now.
    fileprivate func deliver(_ name: JobName) async throws {
        _ = try await self.engine.run(ConversationKey(phone: self.number), requestID: RequestID()) { turn in
            try await self.engine.answer(
                Signal(job: name, jobID: Job.ID(rawValue: "job"), outcome: .finished(.null)),
                in: &turn
            )
        }
    }
}
