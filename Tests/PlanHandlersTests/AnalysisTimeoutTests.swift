import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

/// An analysis that does not end: the shop takes the call and says nothing.
struct AnalysisTimeoutTests {
    /// A shop that answers once the gate is open.
    private struct SlowShop: CartSource {
        let gate: Gate

        func cart(of customer: PhoneNumber) async throws -> CartReading {
            await self.gate.pass()
            return CartReading(cart: .demo, readAt: TestClock.start)
        }
    }

    /// What has been said, once it is so many texts.
    private func texts(_ count: Int, of phone: ConversationTester) async throws -> [String] {
        // Far longer than it takes: a machine that runs all tests at once may be slow.
        let deadline = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < deadline {
            let texts = await phone.replies()
            if texts.count >= count { return texts }
            try await Task.sleep(for: .milliseconds(5))
        }
        return await phone.replies()
    }

    @Test(
        "after half a minute the customer is told and the conversation recovers; the plan comes when the shop answers"
    )
    func recovers() async throws {
        let gate = Gate()
        let phone = try ConversationTester(modules: [PlanModule(carts: SlowShop(gate: gate))])
        let worker = phone.makeWorker()
        async let running: Void = worker.run()
        try await phone.receive("plan")
        phone.clock.advance(by: .seconds(29))
        #expect(try await phone.receive("plan").replies == [PlanReplies.stillWorking.english])

        phone.clock.advance(by: .seconds(1))
        #expect(try await self.texts(3, of: phone).last == PlanReplies.slow.english)
        #expect(try await phone.state == .errorRecovery)

        gate.open()
        #expect(try await self.texts(4, of: phone).last?.hasPrefix("Your 5 dinners") == true)
        #expect(try await phone.state == .analysisSent)
        worker.stop()
        await running
    }
}
