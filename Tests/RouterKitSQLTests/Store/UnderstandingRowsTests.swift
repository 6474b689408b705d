import Foundation
import Logging
import RouterKitTesting
import Testing

@testable import RouterKit
@testable import RouterKitSQL

/// What the store knows of how texts were understood.
struct UnderstandingRowsTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func store() async throws -> SQLStore { try await SQLStore(self.folder.database()) }

    @Test("keeps what was learned until something else is, and only that")
    func learned() async throws {
        let store = try await self.store()
        #expect(try await store.learnedIntents(fingerprint: "a") == nil)
        try await store.save([0, 1, 255], fingerprint: "a")
        #expect(try await store.learnedIntents(fingerprint: "a") == [0, 1, 255])
        try await store.save([2], fingerprint: "a")
        #expect(try await store.learnedIntents(fingerprint: "a") == [2])
        try await store.save([3], fingerprint: "b")
        #expect(try await store.learnedIntents(fingerprint: "a") == nil)
        #expect(try await store.learnedIntents(fingerprint: "b") == [3])
    }

    /// A message that was taken for an intent, and what that changed.
    private func say(
        _ text: String,
        _ intent: Intent,
        at seconds: TimeInterval,
        in store: SQLStore,
        _ change: (inout Turn) -> Void = { _ in }
    ) async throws {
        let context = try await store.load(.test) ?? ConversationContext(key: .test)
        var turn = Turn(
            context: context,
            requestID: RequestID(),
            now: TestClock.start + seconds,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        let message = InboundMessage.test(text, id: "m\(seconds)")
        turn.append(.messageReceived(.init(message)))
        turn.recognize(Classification(ranking: [RankedIntent(intent, confidence: 1)], stage: "test"))
        change(&turn)
        try await store.commit(TurnRecord(turn, from: context.version, message: message.id))
    }

    @Test("finds what nobody understood, and what the next message took back soon enough")
    func misses() async throws {
        let store = try await self.store()
        let (swap, undo) = (Intent(rawValue: "swap"), Intent(rawValue: "undo"))
        try await self.say("call 555 0100 now", .unknown, at: 0, in: store)
        func record(_ turn: inout Turn) { turn.record(Modification(kind: "swap", summary: "swapping")) }
        func takeBack(_ turn: inout Turn) { _ = turn.undoLastModification() }
        try await self.say("fish off", swap, at: 100, in: store, record)
        try await self.say("not that!", undo, at: 160, in: store, takeBack)
        // Too late to have been a misunderstanding.
        try await self.say("swap 2", swap, at: 1_000, in: store, record)
        try await self.say("undo", undo, at: 2_000, in: store, takeBack)
        // The answer to a question takes nothing back; a no to nothing that was asked does.
        try await self.say("swap 3", swap, at: 3_000, in: store) { $0.ask(.yesNo("sure", asking: swap)) }
        try await self.say("no", .negative, at: 3_010, in: store)
        try await self.say("swap 4", swap, at: 4_000, in: store)
        try await self.say("no no", .negative, at: 4_010, in: store)
        let misses = try await store.missedTexts(ofLatest: 1_000)
        #expect(misses.map(\.text) == ["call # now", "fish off", "swap 4"])
        #expect(misses.map(\.correction) == [nil, "not that!", "no no"])
        #expect(misses.map(\.intent) == [.unknown, swap, swap])
        let later = try await store.missedTexts(since: TestClock.start + 50, ofLatest: 1_000)
        #expect(later.map(\.text) == ["fish off", "swap 4"])
        #expect(try await store.missedTexts(ofLatest: 0).isEmpty)
    }

    @Test(
        "leaves out long numbers",
        arguments: [
            ("my card is 4111 1111 1111 1111 ok", "my card is # ok"), ("+1 (555) 010-0199", "+#"),
            ("swap 2 and 450 g", "swap 2 and 450 g"), ("at 18:30, dinner 3", "at 18:30, dinner 3"), ("1234", "#"),
            ("nothing", "nothing"), ("٠١٢٣٤٥", "#"),
        ]
    )
    func numbers(text: String, redacted: String) { #expect(text.withoutLongNumbers == redacted) }
}
