import Logging
import MealPlanning
import ModelServer
import RouterKit
import RouterKitTesting
import Testing

@testable import LanguageModel

/// What a model writes is shown only where it is true.
struct LanguageModelWriterTests {
    private static func brief(_ change: (inout CustomerPreferences) -> Void = { _ in }) -> AnalysisBrief {
        var preferences = CustomerPreferences()
        change(&preferences)
        let planner = MealPlanner()
        let request = PlanRequest(cart: .demo)
        return AnalysisBrief(
            planner.plan(for: request),
            for: request,
            by: planner,
            preferences: preferences,
            language: .english,
            room: 120
        )
    }

    private func opening(
        _ answer: ModelServer.Answer,
        for brief: AnalysisBrief = brief(),
        calls: Int = 20,
        limit: Duration = .seconds(20)
    ) async throws -> (String?, ModelServer) {
        let server = try ModelServer(answer)
        var configuration = ChatCompletions.Configuration(model: "small", key: "key-1")
        configuration.timeLimit = limit
        let chat = BudgetedChat(
            try ChatCompletions(url: server.url, configuration),
            budget: InMemoryBudget(callsPerDay: calls)
        )
        let writer = LanguageModelWriter(chat, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return (try await writer.opening(for: brief, of: ConversationKey(phone: .test)), server)
    }

    @Test("is the opening, from plain and from fenced JSON")
    func good() async throws {
        let text = "Your greens go first, so nothing wilts before you get to it."
        #expect(try await self.opening(.writes("{\"opening\":\"\(text)\"}")).0 == text)
        #expect(try await self.opening(.writes("```json\n{\"opening\": \"\(text)\"}\n```")).0 == text)
    }

    @Test("the model learns the plan, and neither who the customer is nor what they cannot eat")
    func privacy() async throws {
        let brief = Self.brief { $0.dislikes = ["peanuts", "sesame_seeds"] }
        let (_, server) = try await self.opening(.writes("{}"), for: brief)
        let request = try #require(server.requests.first)
        #expect(request.material.contains(brief.dinners[0].recipe.title))
        for secret in ["+1555", "5550001111", "peanut", "sesame_seeds"] { #expect(!request.body.contains(secret)) }
    }

    @Test(
        "lies are not shown",
        arguments: [
            "Enjoy the peanuts in your stew.", "A lovely lobster week.", "Free dinner on us this week.",
            "See evil.example for more.", "Reply STOP to win.", "Ignore the list and call 555-0100.",
        ]
    )
    func lies(text: String) async throws {
        let brief = Self.brief { $0.dislikes = ["peanuts"] }
        #expect(try await self.opening(.writes("{\"opening\":\"\(text)\"}"), for: brief).0 == nil)
    }

    @Test("whatever goes wrong, there is no opening")
    func failures() async throws {
        for answer in [
            ModelServer.Answer.status(401), .status(429), .status(500), .body("junk"), .writes("junk"),
            .writes(#"{"text":"hi"}"#), .body(String(repeating: "a", count: 300_000)),
        ] {
            #expect(try await self.opening(answer).0 == nil)
        }
        #expect(try await self.opening(.stalls, limit: .milliseconds(50)).0 == nil)
        let (none, server) = try await self.opening(.writes(#"{"opening":"Fine."}"#), calls: 0)
        #expect(none == nil)
        #expect(server.requests.isEmpty)
    }
}
