import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Several people on one number, each in a conversation of their own.
struct MemberTests {
    /// "this is NAME" is a claim for the number; "plan" plans; everything else is told back.
    private static let module = ScriptedModule(
        intents: [.plan],
        states: [.planned],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                try turn.transition(to: .planned)
                turn[Basket.self] = Basket(items: [turn.context.key.member ?? "nobody"])
                return "planned"
            },
            ScriptedHandler(.unknown) { message, turn in
                guard let name = message.text.wholeMatch(of: /this is (.*)/)?.1 else {
                    return Reply("\(turn.context.key.member ?? "nobody"): \(message.text)")
                }
                return turn.select(member: String(name)) ? "hello \(name)" : "no room for \(name)"
            },
        ]
    ) { module in
        module.claimForNumber { $0.hasPrefix("this is ") }
    }

    private func phone() throws -> ConversationTester { try ConversationTester(modules: [Self.module]) }

    private func context(of member: String?, _ phone: ConversationTester) async -> ConversationContext? {
        await phone.store.load(ConversationKey(phone: .test, member: member))
    }

    @Test("a member's messages go to a conversation of their own, with its own state and data")
    func own() async throws {
        let phone = try self.phone()
        try await phone.send("plan")
        try await phone.send("this is Anna")
        #expect(try await phone.send("hi") == ["anna: hi"])
        #expect(await self.context(of: "anna", phone)?.state == .idle)
        try await phone.send("plan")
        #expect(await self.context(of: "anna", phone)?[Basket.self]?.items == ["anna"])
        #expect(await self.context(of: nil, phone)?[Basket.self]?.items == ["nobody"])
        try await phone.send("this is Ben")
        #expect(try await phone.send("hi") == ["ben: hi"])
        try await phone.send("this is ANNA")
        #expect(try await phone.receive("hi").state == .planned)
        #expect(try await phone.context.number?.members == ["anna", "ben"])
    }

    @Test("it stays theirs for two hours after their last message, then it is the number's own")
    func patience() async throws {
        let phone = try self.phone()
        try await phone.send("this is anna")
        for _ in 0..<3 {
            phone.clock.advance(by: .seconds(7_199))
            #expect(try await phone.send("hi") == ["anna: hi"])
        }
        phone.clock.advance(by: .seconds(7_200))
        #expect(try await phone.send("hi") == ["nobody: hi"])
        try await phone.send("this is anna")
        #expect(try await phone.send("hi") == ["anna: hi"])
    }

    @Test("the two hours count from the name when nothing followed it")
    func patienceFromTheName() async throws {
        let phone = try self.phone()
        try await phone.send("this is anna")
        phone.clock.advance(by: .seconds(7_200))
        #expect(try await phone.send("hi") == ["nobody: hi"])
    }

    @Test("eight share a number; a ninth finds no room, and one of the eight does")
    func eight() async throws {
        let phone = try self.phone()
        for number in 1...8 { #expect(try await phone.send("this is m\(number)") == ["hello m\(number)"]) }
        #expect(try await phone.send("this is m9") == ["no room for m9"])
        #expect(try await phone.send("hi") == ["m8: hi"])
        #expect(try await phone.send("this is m3") == ["hello m3"])
        #expect(try await phone.context.number?.members.count == 8)
    }

    @Test("nobody is selected by no name, nor in a member's conversation")
    func refusals() throws {
        var turn = try Turn.test()
        let isNobodySelected = turn.select(member: "")
        #expect(!isNobodySelected)
        #expect(turn.events.isEmpty)
        let isSelected = turn.select(member: "ÉVA")
        #expect(isSelected)
        #expect(turn.context.number?.speaker == "éva")
        var hers = Turn(
            context: ConversationContext(key: ConversationKey(phone: .test, member: "anna")),
            requestID: RequestID(),
            now: TestClock.start,
            calendar: .test,
            logger: .silent,
            flow: nil
        )
        let isBenSelected = hers.select(member: "ben")
        #expect(!isBenSelected)
    }

    @Test("messages of one phone are handled in order, whoever they are from")
    func order() async throws {
        let gate = Gate()
        let log = CallLog()
        let module = ScriptedModule("slow") { module in
            module.add(
                ScriptedHandler(.unknown, priority: 90) { message, turn in
                    log.append("\(turn.context.key.member ?? "nobody") \(message.text)")
                    if message.text == "one" { await gate.pass() }
                    return nil
                }
            )
        }
        let harness = try EngineHarness(Self.module, module)
        let texts = ["one", "this is anna", "two", "this is ben", "three"]
        let turns = texts.map { text in Task.immediate { try await harness.send(text) } }
        await gate.arrivals(1)
        #expect(log.entries == ["nobody one"])
        gate.open()
        for turn in turns { _ = try await turn.value }
        #expect(log.entries == ["nobody one", "nobody this is anna", "anna two", "nobody this is ben", "ben three"])
    }

    @Test("members share the room of the number's mailbox")
    func mailbox() async throws {
        let gate = Gate()
        let module = ScriptedModule("slow") { module in
            module.add(
                ScriptedHandler(.unknown, priority: 90) { message, _ in
                    if message.text == "wait" { await gate.pass() }
                    return nil
                }
            )
        }
        let harness = try EngineHarness(Self.module, module, mailboxCapacity: 2)
        try await harness.send("this is anna")
        let first = Task.immediate { try await harness.send("wait") }
        await gate.arrivals(1)
        let second = Task.immediate { try await harness.send("this is ben") }
        await #expect(throws: EngineError.mailboxFull) { try await harness.send("three") }
        gate.open()
        #expect(try await first.value.replies == ["anna: wait"])
        #expect(try await second.value.replies == ["hello ben"])
    }

    @Test("a message is handled once, whoever speaks when it comes again")
    func duplicate() async throws {
        let harness = try EngineHarness(Self.module)
        let first = try await harness.send("hi", id: "m1")
        try await harness.send("this is anna")
        #expect(try await harness.send("hi", id: "m1") == first)
        #expect(try await harness.store.load(ConversationKey(phone: .test, member: "anna")) == nil)
    }

    @Test("a member's turn that fails outside the handlers becomes a dead letter of theirs, and is run again as theirs")
    func deadLetter() async throws {
        let fault = Fault(nil)
        let harness = try EngineHarness(
            Self.module,
            middleware: [FaultyMiddleware(fault: fault)] + ConversationEngine.standardMiddleware()
        )
        try await harness.send("this is anna")
        fault.fail(because: "broken")
        try await harness.send("hi")
        let letter = try await harness.onlyLetter()
        #expect(letter.key.member == "anna")
        fault.mend()
        #expect(try await harness.engine.retryTurn(letter.id)?.outcome.replies == ["anna: hi"])
    }
}
