import MealPlanning
import PlanFixtures
import RouterKit
import RouterKitTesting
import Testing

@testable import PricingHandlers

struct PricingHandlerTests {
    private let handler = PricingHandler(carts: DemoCartSource(), delivery: .standard)

    private func answer(_ text: String, plan: WeekPlan? = nil) async throws -> String {
        var turn = try Turn.test { $0[WeekPlan.self] = plan }
        let reply = try await self.handler.handle(.test(text), in: &turn)
        #expect(turn.events.isEmpty)
        return try #require(reply?.texts.first)
    }

    @Test(
        "answers, and changes nothing",
        arguments: [
            ("how much is my box?", "Your box comes to $134.94. Delivery is on Sunday, free this time."),
            ("when do you deliver?", "Your box comes on Sunday, from 9 am on."),
            ("what's in my box?", "In your box: Sockeye Wild Salmon Fillet,"),
            ("price of the salmon", "Sockeye Wild Salmon Fillet, 8 oz: $16.99."),
            ("how much are the beans", "Organic Black Beans: part of its box"),
            ("how much is the lobster?", "There's no \"lobster\" in your box. Your box comes to"),
        ]
    )
    func answers(text: String, expected: String) async throws {
        #expect(try await self.answer(text).hasPrefix(expected))
    }

    @Test("counts what was taken out")
    func countsRemovals() async throws {
        var plan = WeekPlan.demo
        plan.remove("Sockeye Wild Salmon Fillet, 8 oz")
        #expect(try await self.answer("how much is my box?", plan: plan).hasPrefix("Your box comes to $117.95."))
        #expect(try await self.answer("price of the salmon", plan: plan).contains("There's no \"salmon\""))
    }

    @Test("offers to go on with what is under way, and leaves the open question open")
    func offersToGoOn() async throws {
        var turn = try Turn.test(state: .modifying, modules: [PricingModule(carts: DemoCartSource()), Going()]) {
            turn in
            turn.ask(.choice("swap_options", asking: .swap, among: [.init(label: "A", title: "Soup")]))
        }
        let reply = try await self.handler.handle(.test("how much is the salmon?"), in: &turn)
        #expect(reply?.texts.first?.hasSuffix("Reply YES.") == true)
        #expect(turn.context.question?.name == Question.resume)
        #expect(turn.context.suspendedQuestion?.name == "swap_options")
        #expect(turn.context.state == .modifying)
    }

    @Test("says everything in two parts of a text message", arguments: ["", String(repeating: "wort ", count: 30)])
    func fits(words: String) {
        let phrases =
            [
                PricingReplies.box(.demo, .standard, on: .wednesday, notFound: words), PricingReplies.contents(.demo),
                PricingReplies.delivery(on: .wednesday, from: .standard, .demo),
            ] + Cart.demo.contents.indices.map { PricingReplies.items(Array(Cart.demo.contents[$0...]), in: .demo) }
        let offer = Phrase("\nShall we go on with your plan? Reply YES.", es: "\n¿Seguimos con tu plan? Responde SI.")
        let whole = phrases.map { Phrase($0[.english] + offer[.english], es: $0[.spanish] + offer[.spanish]) }
        #expect(whole.flatMap(\.tooLong) == [])
    }
}

/// Answers the offer to go on.
private struct Going: HandlerModule, MessageHandler {
    let name: ModuleName = "going"
    let intent: Intent = .resume

    func register(in module: inout ModuleRegistration) {
        module.declarePlanningStates()
        module.add(self)
    }

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? { "going" }
}
