import RouterKit
import RouterKitTesting
import Testing

@testable import DeliveryWindow

struct DeliveryWindowHandlerTests {
    @Test("asks for a window, and leaves the conversation where it is")
    func asks() async throws {
        var turn = try Turn.test(state: .idle)
        let reply = try await DeliveryWindowHandler().handle(.test("when do you deliver?"), in: &turn)
        #expect(reply?.texts.first?.contains("A: Morning, 8 to 11") == true)
        #expect(turn.context.state == .idle)
        #expect(turn.context.question == DeliveryWindowHandler.question)
    }
}

struct DeliveryWindowConversationTests {
    @Test(
        "takes the answer in the words people use",
        arguments: ["B", "b please", "option B", "afternoon", "the second one"]
    )
    func takesTheAnswer(text: String) async throws {
        let phone = try ConversationTester(modules: [DeliveryWindowModule()])
        try await phone.send("delivery window")
        #expect(
            try await phone.send(text) == [
                "Your box will come in this window: Afternoon, 12 to 4. Text DELIVERY TIME to change it."
            ]
        )
        #expect(try await phone.state == .idle)
        #expect(try await phone.send("when do you deliver").first?.hasPrefix("It comes in this window now") == true)
    }

    @Test("leaves the question open for a message about something else")
    func leavesTheQuestionOpen() async throws {
        let phone = try ConversationTester(modules: [DeliveryWindowModule()])
        try await phone.send("delivery window")
        try await phone.send("do you know the weather?")
        #expect(try await phone.context.question == DeliveryWindowHandler.question)
    }

    @Test("a question that was open waits, and is open again")
    func interrupts() async throws {
        let open = Question.yesNo("sure", asking: .deliveryWindow)
        var turn = try Turn.test(state: .idle, modules: [DeliveryWindowModule()]) { $0.ask(open) }
        _ = try await DeliveryWindowHandler().handle(.test("delivery time"), in: &turn)
        #expect(turn.context.suspendedQuestion == open)
    }
}
