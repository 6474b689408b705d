import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// The language and the days of a customer.
struct LocaleTests {
    private static let hello = Phrase("hello", es: "hola")

    private static let module = ScriptedModule(intents: [
        .plan, IntentDefinition(.plan, summary: "A plan.", keywords: ["menu semanal"], language: .spanish),
        .swap, IntentDefinition(.skip, summary: "Choices.", keywords: ["english", "espanol", "denver"]),
    ]) { module in
        module.add(ScriptedHandler(.plan) { _, turn in turn.say(Self.hello) })
        module.add(ScriptedHandler(.swap, saying: nil))
        module.add(
            ScriptedHandler(.skip) { message, turn in
                switch message.text {
                case "english": turn.speak(.english, isChosen: true)
                case "espanol": turn.speak(.spanish, isChosen: true)
                default: if let zone = TimeZone(identifier: "America/Denver") { turn.live(in: zone) }
                }
                turn.send(Self.hello)
                return Reply("\(turn.calendar.component(.hour, from: turn.now))")
            }
        )
    }

    private func phone() throws -> ConversationTester { try ConversationTester(modules: [Self.module]) }

    @Test("follows what is written, there and back")
    func follows() async throws {
        let phone = try self.phone()
        #expect(try await phone.send("plan") == ["hello"])
        #expect(try await phone.context.locale == nil)
        #expect(try await phone.send("menu semanal por favor") == ["hola"])
        #expect(try await phone.context.locale?.isLanguageChosen == nil)
        #expect(try await phone.send("plan") == ["hello"])
    }

    @Test("what is in no language, and what nobody understands, changes none")
    func neutral() async throws {
        let phone = try self.phone()
        try await phone.send("menu semanal")
        #expect(try await phone.send("no") == [EngineReplies.notUnderstood[.spanish]])
        #expect(try await phone.send("qwertz") == [EngineReplies.notUnderstood[.spanish]])
        #expect(try await phone.context.locale?.language == .spanish)
    }

    @Test("what was chosen stays, whatever is written")
    func chosen() async throws {
        let phone = try self.phone()
        #expect(try await phone.send("espanol").first == "hola")
        #expect(try await phone.send("plan") == ["hola"])
        #expect(try await phone.send("english").first == "hello")
        #expect(try await phone.send("menu semanal") == ["hello"])
        #expect(try await phone.events.filter { $0.change.type == "locale_changed" }.count == 2)
    }

    @Test("the customer's hours are those of their time zone, from the next turn on")
    func timeZone() async throws {
        let phone = try self.phone()
        #expect(try await phone.send("denver") == ["hello", "12"])
        #expect(try await phone.send("english") == ["hello", "5"])
        #expect(try await phone.context.locale?.timeZoneName == "America/Denver")
        #expect(try await phone.context.locale?.language == .english)
    }

    @Test("a reset changes neither")
    func reset() throws {
        var turn = try Turn.test { turn in
            turn.speak(.spanish, isChosen: true)
            if let zone = TimeZone(identifier: "America/Denver") { turn.live(in: zone) }
        }
        let before = turn.context.locale
        turn.reset()
        #expect(turn.context.locale == before)
    }

    @Test("counts what nobody understands in a row, and begins again once something is understood")
    func misunderstandings() async throws {
        let phone = try self.phone()
        for expected in [1, 2, 3] {
            try await phone.send("qwertz")
            #expect(try await phone.context.misunderstandings == expected)
        }
        try await phone.send("plan")
        #expect(try await phone.context.misunderstandings == nil)
        try await phone.send("plan")
        try await phone.send("qwertz")
        let counts = try await phone.events.compactMap { event in
            if case .misunderstood(let count) = event.change { count.inARow } else { nil }
        }
        #expect(counts == [1, 2, 3, 0, 1])
    }

    @Test("handlers see the count with the message that they handle, and it survives when they pass")
    func seen() async throws {
        let phone = try ConversationTester(modules: [
            ScriptedModule { module in
                module.add(ScriptedHandler(.unknown, priority: 90, saying: nil))
                module.add(ScriptedHandler(.unknown) { _, turn in "\(turn.context.misunderstandings ?? 0)" })
            }
        ])
        #expect(try await phone.send("qwertz") == ["1"])
        #expect(try await phone.send("qwertz") == ["2"])
    }
}
