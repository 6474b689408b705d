import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// The forms of events.
///
/// Whoever changes one raises its number with a step in ``StoredForms/current``, and keeps the old fixture.
struct EventFormTests {
    @Test("reads form 1 of every type, and writes it as it was")
    func formOne() throws {
        let fixtures = try Fixture.events.members
        for (type, payload) in fixtures {
            let change = try ConversationEvent.Change(type: type, schema: 1, payload: StoredJSON.encode(payload))
            #expect(change.type == type)
            #expect(change.schema() == 1)
            let written = try StoredJSON.decode(JSONValue.self, from: change.payload())
            #expect(written == payload, "\(type)")
            if case .unknown = change { Issue.record("\(type) is not known") }
        }
        let numbers = try fixtures.map { type, payload in
            Self.number(of: try ConversationEvent.Change(type: type, payload: StoredJSON.encode(payload)))
        }
        #expect(Set(numbers) == Set(1...22), "a type has no fixture")
    }

    /// A new type breaks this switch: give it the next number, and a fixture.
    private static func number(of change: ConversationEvent.Change) -> Int {
        switch change {
        case .messageReceived: 1
        case .signalReceived: 2
        case .stateChanged: 3
        case .dataChanged: 4
        case .modificationRecorded: 5
        case .modificationUndone: 6
        case .questionAsked: 7
        case .questionAnswered: 8
        case .jobEnqueued: 9
        case .jobCancelled: 10
        case .replySent: 11
        case .rateLimited: 12
        case .errorOccurred: 13
        case .conversationReset: 14
        case .messageRetried: 15
        case .partReceived: 16
        case .misunderstood: 17
        case .localeChanged: 18
        case .memberSelected: 19
        case .consentChanged: 20
        case .timerSet: 21
        case .timerCleared: 22
        case .unknown: 0
        }
    }

    /// Forms in which a change of state once had one name, `state`, and where it came from was not told.
    private let forms = StoredForms(events: [
        "state_changed": FormHistory([
            FormMigration(from: 1, fixture: #"{"state":"planned"}"#) { old in
                guard let state = old["state"] else { throw ScriptedFailure("no state") }
                return .object(["from": .string("idle"), "to": state])
            }
        ])
    ])

    @Test("every step of the framework's own forms has a fixture that can be read")
    func steps() {
        #expect(StoredForms.current.problems == [])
        #expect(self.forms.problems == [])
        let unfit = FormHistory([FormMigration(from: 1, fixture: "{}") { $0 }])
        let problems = StoredForms(context: unfit, events: ["state_changed": unfit]).problems
        #expect(problems.count == 2)
        #expect(problems.first?.hasPrefix("the context cannot read its fixture of form 1 (") == true)
        #expect(problems.last?.hasPrefix("event state_changed cannot read its fixture of form 1 (") == true)
    }

    @Test("an older form becomes the current one")
    func older() throws {
        let change = try ConversationEvent.Change(
            type: "state_changed",
            schema: 1,
            payload: #"{"state":"planned"}"#,
            forms: self.forms
        )
        #expect(change == .stateChanged(.init(from: .idle, to: .planned)))
        #expect(change.schema(in: self.forms) == 2)
        #expect(throws: UnreadableForm.self) {
            try ConversationEvent.Change(type: "state_changed", schema: 1, payload: "{}", forms: self.forms)
        }
    }

    @Test(
        "a type that is not known, and a known one of a newer form, are kept as they are",
        arguments: [("moon_landed", 1), ("moon_landed", 7), ("state_changed", 3)]
    )
    func unknown(type: String, schema: Int) throws {
        let payload = #"{"from":5,"n":[1,0.5,null]}"#
        let change = try ConversationEvent.Change(type: type, schema: schema, payload: payload, forms: self.forms)
        guard case .unknown = change else {
            Issue.record("\(change)")
            return
        }
        #expect(change.type == type)
        #expect(change.schema(in: self.forms) == schema)
        #expect(try change.payload() == payload)
        var context = try Turn.test(state: .planned).context
        let before = context
        context.apply(ConversationEvent(sequence: 9, at: TestClock.start, requestID: RequestID(), change: change))
        #expect(context.state == before.state)
        #expect(context.version == before.version)
    }
}
