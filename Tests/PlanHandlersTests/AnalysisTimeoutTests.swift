import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

/// An analysis that does not end: the shop takes the call and says nothing.
@Suite(.timeLimit(.minutes(2)))
struct AnalysisTimeoutTests {
    /// A shop that answers once the gate is open.
    private struct SlowShop: CartSource {
        let gate: Gate

        func cart(of customer: PhoneNumber) async throws -> CartReading {
            await self.gate.pass()
            return CartReading(cart: .demo, readAt: TestClock.start)
        }
    }

    @Test(
        "after half a minute the customer is told and the conversation recovers; the plan comes when the shop answers"
    )
    func recovers() async throws {
        let gate = Gate()
        let store = ObservedStore(InMemoryStore())
        let phone = try ConversationTester(modules: [PlanModule(carts: SlowShop(gate: gate))]) { _ in store }
        let worker = phone.makeWorker()
        async let running: Void = worker.run()
        var commits = store.calls.filter { if case .committed = $0 { true } else { false } }.makeAsyncIterator()

        try await phone.receive("plan")
        _ = await commits.next()
        await gate.arrivals(1)
        phone.clock.advance(by: .seconds(29))
        #expect(try await phone.receive("plan").replies == [PlanReplies.stillWorking.english])
        _ = await commits.next()

        phone.clock.advance(by: .seconds(1))
        _ = await commits.next()
        #expect(try await self.said(in: store) == PlanReplies.slow.english)
        #expect(try await store.load(ConversationKey(phone: .test))?.state == .errorRecovery)

        gate.open()
        _ = await commits.next()
        #expect(try await self.said(in: store)?.hasPrefix("Your 5 dinners") == true)
        #expect(try await store.load(ConversationKey(phone: .test))?.state == .analysisSent)
        worker.stop()
        await running
    }

    /// What was said last.
    private func said(in store: ObservedStore) async throws -> String? {
        try await store.messages(after: nil, limit: 1).first?.element.message.text
    }
}
