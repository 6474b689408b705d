import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import HelpHandlers

struct HelpHandlerTests {
    @Test("tells what can be said in this state, not in others")
    func tellsWhatCanBeSaid() async throws {
        var turn = try Turn.test(state: .analysisSent, modules: [HelpModule(), Suggesting()])
        let text = try await HelpHandler(intent: .help, opening: "You can text:").handle(.test("help"), in: &turn)
        #expect(text == "You can text:\nSWAP 2\nANYTIME")
        #expect(turn.events.isEmpty)
    }

    @Test("tells how the open question is answered")
    func tellsHowToAnswer() async throws {
        func help(_ question: Question) async throws -> Reply? {
            var turn = try Turn.test { $0.ask(question) }
            return try await HelpHandler(intent: .help, opening: "You can text:").handle(.test("?"), in: &turn)
        }
        let choices = [Question.Choice(label: "A", title: "Soup"), .init(label: "B", title: "Tacos")]
        #expect(try await help(.choice("q", asking: .swap, among: choices)) == "You can text:\nA for Soup\nB for Tacos")
        #expect(try await help(.yesNo("q", asking: .plan)) == "You can text:\nYES or NO")
        #expect(try await help(.yesNo("q", asking: .plan, hint: "YES to go on")) == "You can text:\nYES to go on")
    }

    @Test("answers whatever nobody understands", arguments: ["I know", "", "🦄", "qwertz", "how about the weather"])
    func answersEverything(text: String) async throws {
        let phone = try ConversationTester(modules: [HelpModule(), Suggesting()])
        let outcome = try await phone.receive(text)
        #expect(outcome.intent == .unknown)
        #expect(outcome.replies.first?.hasPrefix(HelpReplies.notUnderstood.english) == true)
        #expect(outcome.state == .idle)
    }

    @Test(
        "greets, and takes thanks",
        arguments: [("hi", "Hi!"), ("Hello there", "Hi!"), ("thank you!", "You're welcome!")]
    )
    func greets(text: String, beginning: String) async throws {
        let phone = try ConversationTester(modules: [HelpModule()])
        #expect(try await phone.receive(text).replies.first?.hasPrefix(beginning) == true)
    }
}

/// Declares a state and two suggestions.
private struct Suggesting: HandlerModule {
    let name: ModuleName = "suggesting"

    func register(in module: inout ModuleRegistration) {
        module.declare(.analysisSent, kind: .decision)
        module.suggest("ANYTIME")
        module.suggest("SWAP 2", in: [.analysisSent])
    }
}
