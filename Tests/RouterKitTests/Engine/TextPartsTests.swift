import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Texts that come in parts are handled once, whole.
struct TextPartsTests {
    /// Tells every text back, in angle brackets; "this is NAME" is a claim for the number.
    private static let module = ScriptedModule(
        handlers: [
            ScriptedHandler(.unknown) { message, turn in
                if message.text == "this is anna" { _ = turn.select(member: "anna") }
                return Reply(
                    "\(turn.context.key.member ?? "")<\(message.text)>\(message.part == nil ? "" : " in part")"
                )
            }
        ]
    ) { module in
        module.claimForNumber { $0.hasPrefix("this is ") }
    }

    private let harness: EngineHarness

    init() throws { self.harness = try EngineHarness(Self.module) }

    /// Sends a part of a text: "b2/3" is the second of three of the text b.
    @discardableResult
    private func send(_ part: String, text: String? = nil, id: String? = nil, to harness: EngineHarness? = nil)
        async throws
        -> TurnOutcome
    {
        let harness = harness ?? self.harness
        let numbers = part.split { !$0.isNumber }.compactMap { Int($0) }
        var message = InboundMessage.test(text ?? "[\(part)]", id: id ?? part, at: harness.clock.now)
        message.part = MessagePart(reference: String(part.prefix(1)), number: numbers[0], total: numbers[1])
        return try await harness.engine.receive(message)
    }

    private var replies: [String] {
        get async throws { try await self.harness.messages.map(\.message.text) }
    }

    private func wait(_ seconds: Double) async throws {
        self.harness.clock.advance(by: .seconds(seconds))
        try await self.harness.worker.runDueJobs()
    }

    @Test(
        "joins them in the order of their numbers, whatever order they come in",
        arguments: [
            ["a1/3", "a2/3", "a3/3"], ["a3/3", "a1/3", "a2/3"], ["a2/3", "a3/3", "a1/3"], ["a3/3", "a2/3", "a1/3"],
        ]
    )
    func anyOrder(parts: [String]) async throws {
        for part in parts.dropLast() { #expect(try await self.send(part).replies.isEmpty) }
        #expect(try await self.send(parts[2]).replies == ["<[a1/3][a2/3][a3/3]>"])
        #expect(try await self.harness.context()?.parts == nil)
        try await self.wait(60)
        #expect(try await self.replies.count == 1)
    }

    @Test("the journal tells the parts as they come, and the whole under the id of its first part")
    func journal() async throws {
        try await self.send("a2/2")
        try await self.send("a1/2")
        let events = try await self.harness.events()
        #expect(
            events.map(\.change.type) == [
                "part_received", "message_received", "misunderstood", "reply_sent",
            ]
        )
        guard case .messageReceived(let received) = events[1].change else { return }
        #expect(received.messageID == "a1/2")
        #expect(received.provider == "test")
        #expect(received.parts == 2)
        #expect(received.text == "[a1/2][a2/2]")
        #expect(received.intent == .unknown)
        let context = try #require(try await self.harness.context())
        #expect(context == ConversationContext(key: context.key, folding: events))
    }

    @Test("a part counts once however often it comes, with the same id or another one")
    func duplicates() async throws {
        try await self.send("a1/3", text: "one ", id: "m1")
        for id in ["m1", "m2", "m3"] { #expect(try await self.send("a1/3", text: "one ", id: id).replies.isEmpty) }
        try await self.send("a3/3", text: "three", id: "m4")
        #expect(try await self.send("a2/3", text: "two ", id: "m5").replies == ["<one two three>"])
    }

    @Test("delivered again after the whole was handled, each part gets the outcome that it got, and nothing happens")
    func redelivery() async throws {
        let first = try await self.send("a1/2")
        let last = try await self.send("a2/2")
        let before = try await self.harness.context()
        #expect(try await self.send("a1/2") == first)
        #expect(try await self.send("a2/2") == last)
        #expect(last.replies == ["<[a1/2][a2/2]>"])
        #expect(try await self.harness.context() == before)
        try await self.wait(120)
        #expect(try await self.replies.count == 1)
    }

    @Test("after a minute from the first of them, what came is handled, in order")
    func incomplete() async throws {
        try await self.send("a3/4")
        try await self.wait(40)
        try await self.send("a1/4")
        try await self.wait(19.999)
        #expect(try await self.replies.isEmpty)
        try await self.wait(0.001)
        #expect(try await self.replies == ["<[a1/4][a3/4]>"])
        guard
            case .messageReceived(let received)? = try await self.harness.events().first(where: {
                $0.change.type == "message_received"
            })?.change
        else { return }
        #expect(received.parts == 2)
        #expect(received.messageID == "a1/4")
    }

    @Test("what comes after that is handled after a wait of its own, as the text that it is")
    func late() async throws {
        try await self.send("a1/3")
        try await self.wait(60)
        #expect(try await self.send("a3/3").replies.isEmpty)
        try await self.wait(30)
        try await self.send("a2/3")
        try await self.wait(30)
        #expect(try await self.replies == ["<[a1/3]>", "<[a2/3][a3/3]>"])
        #expect(try await self.harness.context()?.parts == nil)
    }

    @Test("two texts at once are kept apart, those of one reference and different lengths too")
    func interleaved() async throws {
        try await self.send("a1/2")
        try await self.send("b2/2")
        try await self.send("a3/3", id: "other")
        #expect(try await self.send("a2/2").replies == ["<[a1/2][a2/2]>"])
        #expect(try await self.send("b1/2").replies == ["<[b1/2][b2/2]>"])
        try await self.wait(60)
        #expect(try await self.replies.last == "<[a3/3]>")
    }

    @Test("whole messages in between are handled at once")
    func between() async throws {
        try await self.send("a1/2")
        #expect(try await self.harness.send("hello").replies == ["<hello>"])
        #expect(try await self.send("a2/2").replies == ["<[a1/2][a2/2]>"])
    }

    @Test("a text of one part is whole, and handlers see no part")
    func onePart() async throws {
        #expect(try await self.send("a1/1").replies == ["<[a1/1]>"])
    }

    @Test("parts survive a restart, and so does the end of the wait")
    func restart() async throws {
        try await self.send("a1/2")
        try await self.send("b1/2")
        let second = try EngineHarness(Self.module, store: self.harness.store, clock: self.harness.clock)
        #expect(try await self.send("a2/2", to: second).replies == ["<[a1/2][a2/2]>"])
        second.clock.advance(by: .seconds(60))
        try await second.worker.runDueJobs()
        #expect(try await second.messages.last?.message.text == "<[b1/2]>")
    }

    @Test("all parts go where the first one went, whoever speaks meanwhile and whatever a part says alone")
    func members() async throws {
        try await self.harness.send("this is anna")
        try await self.send("a2/2", text: " cake")
        self.harness.clock.advance(by: .seconds(59))
        #expect(try await self.send("a1/2", text: "this is ").replies == ["anna<this is  cake>"])
        // Anna's two hours end between the parts of her text.
        self.harness.clock.advance(by: .seconds(7_199))
        try await self.send("b1/2")
        self.harness.clock.advance(by: .seconds(2))
        #expect(try await self.send("b2/2").replies == ["anna<[b1/2][b2/2]>"])
    }

    @Test("a part changes neither the rate nor when the customer last wrote, the whole does once")
    func activity() async throws {
        try await self.send("a1/2")
        #expect(try await self.harness.context()?.lastActivity == nil)
        self.harness.clock.advance(by: .seconds(5))
        try await self.send("a2/2")
        let context = try #require(try await self.harness.context())
        #expect(context.lastActivity == self.harness.clock.now)
        #expect(context.arrivals.inLastMinute(at: self.harness.clock.now) == 1)
    }

    @Test("is no part with a number or a count that cannot be", arguments: [(0, 2), (3, 2), (1, 256), (1, 0)])
    func impossible(number: Int, total: Int) {
        #expect(MessagePart(reference: "a", number: number, total: total) == nil)
    }
}
