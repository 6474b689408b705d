import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// A context is the fold of its events: the journal says the same as the snapshot.
struct FoldTests {
    @Test("the fold of the events is the context, whatever happened", arguments: UInt64(1)...60)
    func foldIsContext(seed: UInt64) throws {
        var story = StoryTeller(seed: seed)
        for _ in 0..<40 {
            try story.tellTurn()
            let folded = ConversationContext(key: story.context.key, folding: story.events)
            try #require(folded == story.context)
        }
        #expect(story.events.map(\.sequence) == Array(1...story.events.count))
    }

    @Test("events come back from their stored form as they were", arguments: UInt64(100)...140)
    func eventsSurviveStorage(seed: UInt64) throws {
        var story = StoryTeller(seed: seed)
        for _ in 0..<40 { try story.tellTurn() }
        let stored = try story.events.map { event in
            ConversationEvent(
                sequence: event.sequence,
                at: Date(millisecondsSince1970: event.at.millisecondsSince1970),
                requestID: event.requestID,
                change: try .init(type: event.change.type, payload: event.change.payload())
            )
        }
        #expect(stored == story.events)
        #expect(ConversationContext(key: story.context.key, folding: stored) == story.context)
    }

    @Test("a context comes back from its stored form as it was", arguments: UInt64(200)...240)
    func contextSurvivesStorage(seed: UInt64) throws {
        var story = StoryTeller(seed: seed)
        for _ in 0..<20 {
            try story.tellTurn()
            let json = try StoredJSON.encode(story.context)
            try #require(StoredJSON.decode(ConversationContext.self, from: json) == story.context)
            // Equal values are equal texts, so a snapshot can be compared without reading it.
            try #require(StoredJSON.encode(StoredJSON.decode(ConversationContext.self, from: json)) == json)
        }
    }

    @Test("what turns store is written as Foundation would write it", arguments: UInt64(400)...440)
    func writesAsFoundation(seed: UInt64) throws {
        func foundation(_ value: some Encodable) throws -> String { try StoredJSON.encode(value) }
        var story = StoryTeller(seed: seed)
        for _ in 0..<20 {
            try story.tellTurn()
            let expected = try foundation(story.context)
            try #require(StoredJSON.encode(story.context) == expected)
        }
        for event in story.events {
            let expected: String? =
                switch event.change {
                case .messageReceived(let value): try foundation(value)
                case .replySent(let value): try foundation(value)
                case .dataChanged(let value): try foundation(value)
                case .questionAsked(let value): try foundation(value)
                case .modificationRecorded(let value): try foundation(value)
                case .partReceived(let value): try foundation(value)
                case .localeChanged(let value): try foundation(value)
                case .timerSet(let value): try foundation(value)
                case .unknown(_, _, let value): try foundation(value)
                default: nil
                }
            if let expected { try #require(event.change.payload() == expected) }
        }
    }

    @Test("a random story has every member that a context may have, and every type of event")
    func storiesAreComplete() throws {
        var members: Set<String> = []
        var types: Set<String> = []
        for seed in UInt64(500)...520 {
            var story = StoryTeller(seed: seed)
            for _ in 0..<20 {
                try story.tellTurn()
                guard case .object(let fields) = try JSONValue(encoding: story.context) else { continue }
                members.formUnion(fields.keys)
            }
            types.formUnion(story.events.map(\.change.type))
        }
        #expect(
            members == [
                "arrivals", "created_at", "data", "error_count", "key", "last_activity", "last_error", "last_sequence",
                "locale", "misunderstandings", "modifications", "number", "parts", "question", "state",
                "suspended_question", "timer", "version",
            ]
        )
        #expect(
            types == [
                "consent_changed", "conversation_reset", "data_changed", "error_occurred", "from_the_future",
                "job_cancelled", "job_enqueued", "locale_changed", "member_selected", "message_received",
                "message_retried", "misunderstood", "modification_recorded", "modification_undone", "part_received",
                "question_answered", "question_asked", "rate_limited", "reply_sent", "signal_received", "state_changed",
                "timer_cleared", "timer_set",
            ]
        )
    }

    @Test("a stored context goes on as one that never was stored", arguments: UInt64(300)...310)
    func storedContextGoesOn(seed: UInt64) throws {
        var story = StoryTeller(seed: seed)
        for _ in 0..<10 { try story.tellTurn() }
        var restored = try StoredJSON.decode(ConversationContext.self, from: StoredJSON.encode(story.context))
        let known = story.events.count
        for _ in 0..<10 { try story.tellTurn() }
        for event in story.events[known...] { restored.apply(event) }
        #expect(restored == story.context)
    }

    @Test("the state that the store holds is the one that counts")
    func storedStateWins() throws {
        let context = try Turn.test(state: .planned) { $0[Diet.self] = Diet(avoids: ["nuts"]) }.context
        let restored = try ConversationContext(stored: StoredJSON.encode(context), state: .confirmed)
        #expect(restored.state == .confirmed)
        #expect(restored.data == context.data)
    }

    @Test("an event of a type from the future survives and changes nothing but the place in the journal")
    func unknownEvents() throws {
        let payload = #"{"crew":["a",2,0.5,null,true,{"deep":{}}],"n":1}"#
        let change = try ConversationEvent.Change(type: "moon_landed", payload: payload)
        #expect(change.type == "moon_landed")
        #expect(try change.payload() == payload)

        var turn = try Turn.test(state: .planned) { $0.record(Modification(kind: "skip", summary: "it")) }
        var expected = turn.context
        turn.append(change)
        expected.lastSequence += 1
        #expect(turn.context == expected)
    }

    @Test(
        "a payload that does not fit its type is refused",
        arguments: [
            "message_received", "signal_received", "state_changed", "data_changed", "modification_recorded",
            "modification_undone", "question_asked", "question_answered", "job_enqueued", "reply_sent", "rate_limited",
            "error_occurred", "message_retried", "job_cancelled", "part_received", "misunderstood", "member_selected",
            "consent_changed", "timer_set",
        ]
    )
    func unfitPayload(type: String) {
        #expect(throws: DecodingError.self) { try ConversationEvent.Change(type: type, payload: #"{"n":1}"#) }
        #expect(throws: DecodingError.self) { try ConversationEvent.Change(type: type, payload: "") }
    }

    @Test("a payload with more than this version knows is read")
    func largerPayload() throws {
        let change = try ConversationEvent.Change(type: "state_changed", payload: #"{"from":"a","to":"b","why":"c"}"#)
        #expect(change == .stateChanged(.init(from: .init(rawValue: "a"), to: .init(rawValue: "b"))))
    }
}
