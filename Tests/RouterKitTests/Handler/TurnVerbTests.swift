import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Each verb appends the event that it says, and applies it.
struct TurnVerbTests {
    private let skipped = Modification(kind: "skip", summary: "skipping Thursday")
    private let question = Question.yesNo("sure", asking: .skip)

    @Test("going to a state")
    func transition() throws {
        var turn = try Turn.test(state: .planned)
        try turn.transition(to: .modifying)
        #expect(turn.events.map(\.change) == [.stateChanged(.init(from: .planned, to: .modifying))])
        #expect(turn.context.state == .modifying)
    }

    @Test("going to the state that stands does nothing, and keeps the question")
    func transitionToSame() throws {
        var turn = try Turn.test(state: .planned) { $0.ask(self.question) }
        let before = turn.context
        try turn.transition(to: .planned)
        #expect(turn.events.isEmpty)
        #expect(turn.context == before)
    }

    @Test("going to another state drops the open question")
    func transitionDropsQuestion() throws {
        var turn = try Turn.test(state: .planned) { $0.ask(self.question) }
        try turn.transition(to: .modifying)
        #expect(turn.context.question == nil)
    }

    @Test("a state that no module declares leaves the turn as it was")
    func illegalTransition() throws {
        let module = ScriptedModule(states: [.planned])
        var turn = try Turn.test(state: .planned, modules: [module]) { $0.ask(self.question) }
        let before = turn.context
        #expect(throws: IllegalTransition(from: .planned, to: .confirmed, trigger: nil, unmet: [])) {
            try turn.transition(to: .confirmed)
        }
        #expect(turn.context == before)
        #expect(turn.events.isEmpty)
        turn.reset()
        #expect(turn.context.state == .idle)
    }

    @Test("recording a modification, with what stood before it")
    func record() throws {
        var turn = try Turn.test(state: .planned) { $0.ask(self.question) }
        turn.record(self.skipped)
        #expect(turn.events.map(\.change) == [.modificationRecorded(self.skipped)])
        let recorded = try #require(turn.context.modifications.last)
        #expect(recorded.summary == "skipping Thursday")
        #expect(recorded.stateBefore == .planned)
        #expect(recorded.questionBefore == self.question)
        #expect(recorded.sequence == turn.events[0].sequence)
    }

    @Test("asking takes the place of an open question")
    func ask() throws {
        var turn = try Turn.test { $0.ask(.freeText("earlier", asking: .plan)) }
        turn.ask(self.question)
        #expect(turn.events.map(\.change) == [.questionAsked(self.question)])
        #expect(turn.context.question == self.question)
    }

    @Test("enqueueing a job of this conversation, due at once or later")
    func enqueue() throws {
        var turn = try Turn.test()
        let later = turn.now.addingTimeInterval(60.123_456)
        let first = turn.enqueue(JobRequest("analysis", payload: .int(7)))
        let second = turn.enqueue(JobRequest("analysis", runAt: later))
        #expect(first != second)
        #expect(turn.jobs.map(\.id) == [first, second])
        #expect(turn.jobs.map(\.runAt) == [turn.now, later.inStoredResolution])
        #expect(turn.jobs.map(\.payload) == [.int(7), .null])
        #expect(turn.jobs.allSatisfy { $0.key == turn.context.key && $0.requestID == turn.requestID })
        #expect(
            turn.events.map(\.change)
                == turn.jobs.map {
                    .jobEnqueued(.init(jobID: $0.id, name: "analysis", runAt: $0.runAt))
                }
        )
    }

    @Test("sending texts of its own, in order, to whom the conversation is with")
    func send() throws {
        var turn = try Turn.test()
        turn.send("one")
        turn.send("two")
        #expect(turn.outgoing.map(\.text) == ["one", "two"])
        #expect(turn.outgoing.allSatisfy { $0.to == .test && $0.id.rawValue.count <= 36 })
        #expect(turn.events.map(\.change) == turn.outgoing.map { .replySent(.init(outboxID: $0.id, text: $0.text)) })
    }

    @Test("remembering data, changing it, and forgetting it")
    func data() throws {
        var turn = try Turn.test()
        turn[Basket.self] = Basket(items: ["leek"])
        turn[Basket.self]?.items.append("kale")
        #expect(turn[Basket.self]?.items == ["leek", "kale"])
        turn[Basket.self] = nil
        #expect(turn[Basket.self] == nil)
        #expect(turn.events.map(\.change.type) == ["data_changed", "data_changed", "data_changed"])
        #expect(turn.events.last?.change == .dataChanged(.init(name: "basket", data: nil)))
        #expect(turn.context.data.isEmpty)
    }

    @Test("an equal value, or nothing where nothing was, is no change")
    func equalData() throws {
        var turn = try Turn.test { $0[Basket.self] = Basket(items: ["leek"]) }
        turn[Basket.self] = Basket(items: ["leek"])
        turn[Diet.self] = nil
        #expect(turn.events.isEmpty)
    }

    @Test("data of another form reads as nothing, and gives way to a new value")
    func otherSchema() throws {
        var turn = try Turn.test { $0[BasketOfTwo.self] = BasketOfTwo(items: ["leek"]) }
        #expect(turn[Basket.self] == nil)
        #expect(turn[BasketOfTwo.self]?.items == ["leek"])
        turn[Basket.self] = Basket(items: ["kale"])
        #expect(turn[BasketOfTwo.self] == nil)
        #expect(turn[Basket.self]?.items == ["kale"])
    }

    @Test("data that cannot be decoded reads as nothing")
    func undecodableData() throws {
        var turn = try Turn.test()
        let broken = StoredModuleData(schema: Basket.schema, value: .object(["items": .int(1)]))
        turn.append(.dataChanged(.init(name: Basket.name, data: broken)))
        #expect(turn[Basket.self] == nil)
    }

    @Test("data that cannot be encoded records nothing and is a defect of the turn")
    func unencodableData() throws {
        var turn = try Turn.test { $0[Basket.self] = Basket(price: 1) }
        turn[Basket.self] = Basket(price: .nan)
        #expect(turn.events.isEmpty)
        #expect(turn[Basket.self]?.price == 1)
        #expect(turn.defect?.name == "basket")
    }

    @Test("a reset leaves who it is with, when it began and how fast they write, and nothing else")
    func reset() throws {
        var turn = try Turn.test(state: .planned) { turn in
            turn.append(.messageReceived(.init(.test("hi"))))
            turn.record(self.skipped)
            turn[Basket.self] = Basket(items: ["leek"])
            turn.append(.errorOccurred(.init(reason: "test")))
            turn.ask(self.question)
        }
        let before = turn.context
        turn.reset()
        #expect(turn.events.map(\.change) == [.conversationReset])
        var expected = ConversationContext(key: before.key)
        expected.createdAt = before.createdAt
        expected.lastActivity = before.lastActivity
        expected.version = before.version
        expected.lastSequence = before.lastSequence + 1
        expected.arrivals = before.arrivals
        #expect(turn.context == expected)
        #expect(turn.undoLastModification() == nil)
    }

    @Test("numbers its events without gaps, at one time, under one request")
    func eventFrame() throws {
        var turn = try Turn.test(now: Date(timeIntervalSince1970: 1_767_614_400.123_456)) { $0.send("earlier") }
        let last = turn.context.lastSequence
        turn.record(self.skipped)
        turn.send("one")
        turn.reset()
        #expect(turn.events.map(\.sequence) == [last + 1, last + 2, last + 3])
        #expect(Set(turn.events.map(\.at)) == [Date(timeIntervalSince1970: 1_767_614_400.123)])
        #expect(Set(turn.events.map(\.requestID)) == [turn.requestID])
    }
}
