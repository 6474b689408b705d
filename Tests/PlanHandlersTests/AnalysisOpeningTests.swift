import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import SMS
import Testing

@testable import PlanHandlers

/// A plan that opens with what a writer wrote.
struct AnalysisOpeningTests {
    private func phone(_ writer: any AnalysisWriter, carts: any CartSource = DemoCartSource()) throws
        -> ConversationTester
    {
        try ConversationTester(modules: [PlanModule(carts: carts, writer: writer)])
    }

    /// What is said without a writer.
    private static var standard: String {
        get async throws {
            let phone = try ConversationTester(modules: [PlanModule(carts: DemoCartSource())])
            return try #require(try await phone.send("plan").last)
        }
    }

    @Test("opens with it, and says the rest as ever, in two parts of a text message")
    func opens() async throws {
        let writer = Writer { _ in "Your greens go first." }
        let reply = try #require(try await self.phone(writer).send("plan").last)
        let standard = try await Self.standard
        #expect(reply.hasPrefix("Your greens go first.\n1 Mon: "))
        #expect(reply.split(separator: "\n").dropFirst() == standard.split(separator: "\n").dropFirst())
        #expect(reply.fits(segments: 2))
    }

    @Test("opens as ever where the writer has nothing, fails, lies or writes too much")
    func standard() async throws {
        let writers = [
            Writer { _ in nil }, Writer { _ in throw ScriptedFailure("out of order") },
            Writer { _ in "Enjoy your peanuts." }, Writer { brief in String(repeating: "so ", count: brief.room) },
        ]
        for writer in writers {
            #expect(try await self.phone(writer).send("plan").last == Self.standard)
        }
    }

    @Test("the writer learns the plan, what it uses up and the room that there is")
    func brief() async throws {
        let log = CallLog()
        let writer = Writer { brief in
            log.append(brief.dinners.map(\.recipe.title).joined(separator: ","))
            log.append("\(brief.dinners.contains { !$0.usesUp.isEmpty }) \(brief.cart == .demo) \(brief.language)")
            let line = String(repeating: "a", count: brief.room)
            return line
        }
        let reply = try #require(try await self.phone(writer).send("plan").last)
        #expect(log.entries.last == "true true en")
        for title in log.entries[0].split(separator: ",") { #expect(reply.contains(title)) }
        #expect(reply.fits(segments: 2))
    }

    @Test("nobody is asked for a plan from a cart that is old, and there the standard opening says so")
    func oldCart() async throws {
        let log = CallLog()
        let writer = Writer { _ in
            log.append("asked")
            return "Greens first."
        }
        let reply = try await self.phone(writer, carts: OldCarts()).send("plan").last
        #expect(reply?.contains("I can't reach the shop just now") == true)
        #expect(log.entries.isEmpty)
    }

    @Test("reads results of an earlier program")
    func earlier() throws {
        let result = try JSONValue(encoding: ["dinners": [PlannedDinner]()])
        #expect(try result.decoded(as: AnalysisResult.self).opening == nil)
    }
}

private struct Writer: AnalysisWriter {
    let script: @Sendable (AnalysisBrief) async throws -> String?

    func opening(for analysis: AnalysisBrief, of customer: ConversationKey) async throws -> String? {
        try await self.script(analysis)
    }
}

private struct OldCarts: CartSource {
    func cart(of customer: PhoneNumber) -> CartReading {
        CartReading(cart: .demo, readAt: TestClock.start.addingTimeInterval(-7_200), isFallback: true)
    }
}
