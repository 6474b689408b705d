import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import HouseholdHandlers

struct HouseholdHandlerTests {
    private func greet(_ text: String, in turn: inout Turn) async throws -> String? {
        try await HouseholdHandler(intent: .household).handle(.test(text), in: &turn)?.texts.first
    }

    @Test("greets a new member, and one who comes back")
    func greets() async throws {
        var turn = try Turn.test()
        #expect(try await self.greet("this is anna", in: &turn)?.hasPrefix("Hi Anna! From now on") == true)
        #expect(turn.context.number?.speaker == "anna")
        #expect(try await self.greet("Anna here", in: &turn)?.hasPrefix("Hi Anna, you're back") == true)
    }

    @Test("turns the ninth away, and knows the first eight still")
    func ninth() async throws {
        var turn = try Turn.test()
        for name in ["Ann", "Ben", "Cem", "Dan", "Eve", "Fay", "Gus", "Hal"] {
            _ = try await self.greet("this is \(name)", in: &turn)
        }
        #expect(try await self.greet("this is Ida", in: &turn)?.hasPrefix("Sorry Ida, 8 people") == true)
        #expect(turn.context.number?.members.count == 8)
        #expect(try await self.greet("this is Ann", in: &turn)?.hasPrefix("Hi Ann, you're back") == true)
        #expect(
            try await self.greet("who's here?", in: &turn)?.contains("Ann, Ben, Cem, Dan, Eve, Fay, Gus, Hal") == true
        )
    }

    @Test("passes on what introduces nobody", arguments: ["this is great", "I'm hungry", "plan"])
    func passesOn(text: String) async throws {
        var turn = try Turn.test()
        #expect(try await self.greet(text, in: &turn) == nil)
        #expect(turn.events.isEmpty)
    }

    @Test(
        "says everything in two parts of a text message, in any script",
        arguments: ["Al", "Anna-Maria Lopez de la Vega Ruiz", "Ñandú", "Владислав-Константин Петровски", "李小龙"]
    )
    func fits(name: String) {
        let name = String(name.prefix(Introduction.maximumLength))
        let members = Array(repeating: name, count: 8)
        let phrases = [
            HouseholdReplies.new(name), HouseholdReplies.back(name), HouseholdReplies.full(name),
            HouseholdReplies.whichName,
            HouseholdReplies.members(members), HouseholdReplies.members([]), HouseholdReplies.members([name, "Al"]),
        ]
        #expect(phrases.flatMap(\.tooLong) == [])
    }
}
