import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// How long a conversation may stay where it is.
struct StateTimerTests {
    private static let day: TimeInterval = 86_400

    /// `planned` lasts an hour from its entry, `confirmed` two; `modifying` and `box_sent` three days from the last message.
    private static let module = ScriptedModule.walking("walking", declare)

    @Sendable
    private static func declare(_ module: inout ModuleRegistration) {
        module.declareConnected(.planned, timeout: StateTimeout(after: .seconds(3_600), to: .expired))
        module.declareConnected(.confirmed, timeout: StateTimeout(after: .seconds(7_200), to: .expired))
        let patient = StateTimeout(after: .seconds(3 * 86_400), to: .expired, since: .activity)
        module.declareConnected(.modifying, .boxSent, timeout: patient)
        module.declare(.expired, kind: .terminal)
        module.declare(Transition(from: .any, on: .intent(.plan), to: .idle))
        for state in [ConversationState.planned, .modifying] {
            module.add(ScriptedTimeoutHandler(state) { turn in "\(state) is over, now \(turn.context.state)" })
        }
        module.declare(IntentDefinition(.box, summary: "Change.", keywords: ["undo", "change", "again"]))
        for state in [ConversationState.planned, .modifying, .boxSent] {
            module.declare(Transition(from: .any, on: .intent(.box), to: state))
        }
        module.add(ScriptedHandler(.box, Self.change))
    }

    @Sendable
    private static func change(_ message: InboundMessage, _ turn: inout Turn) async throws -> Reply? {
        let words = message.text.split(separator: " ").map(String.init)
        switch words[0] {
        case "undo": turn.undoLastModification()
        case "again": turn.reset()
        default: turn.record(Modification(kind: "change", summary: "a change"))
        }
        for word in words.dropFirst() { try turn.transition(to: ConversationState(rawValue: word)) }
        return .silent
    }

    private func phone() throws -> ConversationTester { try ConversationTester(modules: [Self.module]) }

    private func timers(_ phone: ConversationTester) async -> [Job] {
        await phone.store.everyJob.filter { $0.name == .stateTimeout }
    }

    @Test("ends the state at its time, and says so, wherever that leads")
    func fires() async throws {
        let phone = try self.phone()
        try await phone.send("plan planned")
        #expect(await phone.nextJobTime == TestClock.start.addingTimeInterval(3_600))
        #expect(try await phone.advance(by: .seconds(3_599.999)).isEmpty)
        #expect(try await phone.advance(by: .milliseconds(1)) == ["planned is over, now expired"])
        #expect(try await phone.steps.last == "planned @timeout expired")
        #expect(try await phone.context.timer == nil)
        #expect(await phone.nextJobTime == nil)
    }

    @Test("what the customer writes does not put off the end that counts from the entry")
    func fromEntry() async throws {
        let phone = try self.phone()
        try await phone.send("plan planned")
        try await phone.advance(by: .seconds(3_000))
        try await phone.send("swap planned")
        try await phone.advance(by: .seconds(600))
        #expect(try await phone.state == .expired)
    }

    @Test("what the customer writes puts off the end that counts from the last message")
    func fromActivity() async throws {
        let phone = try self.phone()
        try await phone.send("plan modifying")
        for _ in 0..<3 {
            try await phone.advance(by: .seconds(2 * Self.day))
            try await phone.send("swap modifying")
            #expect(try await phone.state == .modifying)
        }
        #expect(try await phone.advance(by: .seconds(3 * Self.day - 1)).isEmpty)
        #expect(try await phone.advance(by: .seconds(1)) == ["modifying is over, now expired"])
    }

    @Test("a state that was left ends no more, in another that has no end and in one that has a later one")
    func left() async throws {
        let phone = try self.phone()
        try await phone.send("plan planned")
        try await phone.send("plan idle")
        #expect(try await phone.context.timer == nil)
        #expect(await self.timers(phone).map(\.status) == [.cancelled])
        try await phone.send("plan planned")
        try await phone.advance(by: .seconds(1_800))
        try await phone.send("plan confirmed")
        #expect(try await phone.advance(by: .seconds(7_199)).isEmpty)
        #expect(try await phone.state == .confirmed)
        try await phone.advance(by: .seconds(1))
        #expect(try await phone.state == .expired)
    }

    @Test("of two states that would end at the same moment, the one that stands ends")
    func sameMoment() async throws {
        let phone = try self.phone()
        try await phone.send("plan confirmed")
        try await phone.advance(by: .seconds(3_600))
        try await phone.send("plan planned")
        #expect(try await phone.advance(by: .seconds(3_600)) == ["planned is over, now expired"])
    }

    @Test("writes no job when it goes to and fro between states with the same limit, but one a day at most")
    func toAndFro() async throws {
        let phone = try self.phone()
        for _ in 0..<10 {
            try await phone.send("plan modifying")
            try await phone.advance(by: .seconds(600))
            try await phone.send("plan box_sent")
        }
        #expect(await self.timers(phone).count == 1)
        try await phone.advance(by: .seconds(2 * Self.day))
        try await phone.send("plan modifying")
        #expect(await self.timers(phone).map(\.status) == [.cancelled, .queued])
        try await phone.advance(by: .seconds(3 * Self.day))
        #expect(try await phone.state == .expired)
    }

    @Test("a reset ends the timer, and one that leads on sets another")
    func reset() async throws {
        let phone = try self.phone()
        try await phone.send("plan modifying")
        try await phone.send("again")
        #expect(try await phone.context.timer == nil)
        #expect(await self.timers(phone).map(\.status) == [.cancelled])
        try await phone.send("plan modifying")
        try await phone.send("again modifying")
        #expect(await self.timers(phone).map(\.status) == [.cancelled, .cancelled, .queued])
        #expect(try await phone.advance(by: .seconds(3 * Self.day)) == ["modifying is over, now expired"])
    }

    @Test("undoing a change leaves the state that is brought back with a timer, whichever turn had set it")
    func undo() async throws {
        let phone = try self.phone()
        try await phone.send("plan planned")
        try await phone.send("change modifying")
        try await phone.advance(by: .seconds(1_800))
        try await phone.send("undo")
        #expect(try await phone.state == .planned)
        #expect(try await phone.advance(by: .seconds(3_600)) == ["planned is over, now expired"])

        // The timer that is shared by two states was set by the change that is undone later, in either of them.
        let other = try self.phone()
        try await other.send("plan modifying")
        try await other.advance(by: .seconds(2 * Self.day))
        try await other.send("change box_sent")
        try await other.send("plan modifying")
        try await other.send("undo")
        #expect(try await other.state == .modifying)
        #expect(try await other.advance(by: .seconds(3 * Self.day)) == ["modifying is over, now expired"])
    }

    @Test("survives a restart of the program")
    func restart() async throws {
        let clock = TestClock()
        let store = InMemoryStore()
        let first = try EngineHarness(Self.module, store: store, clock: clock)
        try await first.send("plan planned")
        clock.advance(by: .seconds(3_600))
        let second = try EngineHarness(Self.module, store: store, clock: clock)
        try await second.worker.runDueJobs()
        #expect(try await second.context()?.state == .expired)
        #expect(try await second.messages.last?.message.text == "planned is over, now expired")
    }

    @Test("the journal tells the timers that the snapshot has")
    func fold() async throws {
        let phone = try self.phone()
        for text in ["plan planned", "change modifying", "undo", "plan box_sent", "again modifying", "plan idle"] {
            try await phone.send(text)
            let context = try await phone.context
            try #require(context == ConversationContext(key: context.key, folding: try await phone.events))
        }
    }
}

extension ConversationState {
    static let expired = ConversationState(rawValue: "expired")
    static let boxSent = ConversationState(rawValue: "box_sent")
}
