import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

struct UndoTests {
    private static let question = Question.yesNo("sure", asking: .skip)

    /// What undoing has to bring back.
    private struct Place: Equatable {
        let state: ConversationState
        let question: Question?
        let data: [String: StoredModuleData]

        init(_ context: ConversationContext) {
            self.state = context.state
            self.question = context.question
            self.data = context.data
        }
    }

    /// A turn of its own on what came before.
    private func next(_ context: ConversationContext, _ change: (inout Turn) throws -> Void) throws
        -> ConversationContext
    {
        var turn = Turn(
            context: context,
            requestID: RequestID(),
            now: TestClock.start,
            calendar: .test,
            logger: .silent,
            flow: nil
        )
        turn.append(.messageReceived(.init(.test("text"))))
        try change(&turn)
        return turn.context
    }

    @Test("brings back state, question and data, step by step, however many steps", arguments: UInt64(1)...40)
    func restoresExactly(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var context = try Turn.test(state: .planned) { $0.ask(Self.question) }.context
        var places: [Place] = []
        for step in 0..<12 {
            context = try self.next(context) { turn in
                // One turn may record several changes, each with its own consequences.
                for part in 0..<Int.random(in: 1...2, using: &random) {
                    places.append(Place(turn.context))
                    turn.record(Modification(kind: "change", summary: "\(step).\(part)"))
                    if Bool.random(using: &random) { turn[Basket.self] = Basket(items: ["\(step).\(part)"]) }
                    if Bool.random(using: &random) { turn[Basket.self] = nil }
                    if Bool.random(using: &random) { turn[Diet.self] = Diet(avoids: ["\(step)"]) }
                    try turn.transition(to: [.planned, .modifying].randomElement(using: &random) ?? .planned)
                    if Bool.random(using: &random) { turn.ask(.freeText("q\(step)", asking: .skip)) }
                }
            }
        }
        let kept = places.suffix(ConversationContext.maximumModifications)
        try #require(context.modifications.count == kept.count)
        for place in kept.reversed() {
            context = try self.next(context) { $0.undoLastModification() }
            try #require(Place(context) == place)
        }
        #expect(context.modifications.isEmpty)
    }

    @Test("removes data that did not exist before")
    func removesNewData() throws {
        var context = try self.next(ConversationContext(key: ConversationKey(phone: .test))) { turn in
            turn.record(Modification(kind: "first", summary: "the first basket"))
            turn[Basket.self] = Basket(items: ["leek"])
            turn[Basket.self] = Basket(items: ["leek", "kale"])
        }
        #expect(context.data["basket"] != nil)
        context = try self.next(context) { $0.undoLastModification() }
        #expect(context.data.isEmpty)
    }

    @Test("brings back data that was removed")
    func restoresRemovedData() throws {
        var context = try Turn.test { $0[Basket.self] = Basket(items: ["leek"]) }.context
        let before = context.data
        context = try self.next(context) { turn in
            turn.record(Modification(kind: "empty", summary: "emptying the basket"))
            turn[Basket.self] = nil
        }
        #expect(context.data.isEmpty)
        context = try self.next(context) { $0.undoLastModification() }
        #expect(context.data == before)
    }

    @Test("leaves alone what a later turn changed without recording it")
    func leavesLaterChanges() throws {
        var context = try self.next(ConversationContext(key: ConversationKey(phone: .test))) { turn in
            turn.record(Modification(kind: "basket", summary: "the basket"))
            turn[Basket.self] = Basket(items: ["leek"])
        }
        context = try self.next(context) { $0[Diet.self] = Diet(avoids: ["nuts"]) }
        context = try self.next(context) { $0.undoLastModification() }
        #expect(Set(context.data.keys) == ["diet"])
    }

    @Test("tells what it undid, and nothing when there is nothing")
    func tellsWhatItUndid() throws {
        var turn = try Turn.test { $0.record(Modification(kind: "skip", summary: "skipping Thursday")) }
        let recorded = try #require(turn.context.modifications.last)
        #expect(turn.undoLastModification() == recorded)
        #expect(
            turn.events.map(\.change) == [
                .modificationUndone(.init(sequence: recorded.sequence, kind: "skip", summary: "skipping Thursday"))
            ]
        )
        #expect(turn.undoLastModification() == nil)
        #expect(turn.events.count == 1)
    }

    @Test("remembers the last twenty modifications", arguments: [19, 20, 21, 50])
    func remembersTwenty(count: Int) throws {
        var turn = try Turn.test()
        for number in 1...count { turn.record(Modification(kind: "change", summary: "\(number)")) }
        let kept = turn.context.modifications.map(\.summary)
        #expect(kept == (max(1, count - 19)...count).map(String.init))
        for number in stride(from: count, to: max(0, count - 20), by: -1) {
            #expect(turn.undoLastModification()?.summary == "\(number)")
        }
        #expect(turn.undoLastModification() == nil)
    }
}
