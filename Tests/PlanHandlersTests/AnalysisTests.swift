import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

@testable import PlanHandlers

struct AnalysisTests {
    @Test("sends five dinners when the job ends")
    func sendsFiveDinners() async throws {
        let phone = try ConversationTester(modules: [PlanModule(carts: DemoCartSource())])
        let replies = try await phone.send("plan")
        #expect(replies.count == 2)
        #expect(replies.last?.contains("Your 5 dinners") == true)
        #expect(replies.last?.contains("5 Fri: ") == true)
        #expect(try await phone.state == .analysisSent)
    }

    @Test("tells what it does")
    func tellsWhatItDoes() async throws {
        let phone = try ConversationTester(modules: [PlanModule(carts: DemoCartSource())])
        try await phone.receive("plan")
        let job = try #require(await phone.store.jobs(after: nil, limit: 1).first?.element)
        let log = CallLog()
        let reporter = JobProgressReporter { log.append($0.note ?? "") }
        _ = try await AnalysisJob(carts: DemoCartSource(), planner: MealPlanner(), contexts: nil).run(
            job,
            reporting: reporter
        )
        #expect(log.entries == ["looking at your box", "choosing dinners", "done"])
    }

    @Test("the end of a replaced analysis says nothing")
    func ignoresAReplacedAnalysis() async throws {
        let phone = try ConversationTester(modules: [PlanModule(carts: DemoCartSource())])
        try await phone.receive("plan")
        phone.clock.advance(by: .seconds(31))
        try await phone.receive("plan")
        try await phone.runJobs()
        let plans = try await phone.events.count { event in
            if case .replySent(let reply) = event.change { reply.text.contains("Your 5 dinners") } else { false }
        }
        #expect(plans == 1)
    }

    @Test("apologises when the cart cannot be had, after three tries, and PLAN tries again")
    func apologises() async throws {
        let phone = try ConversationTester(modules: [PlanModule(carts: BrokenCarts())])
        try await phone.receive("plan")
        for _ in 0..<3 {
            try await phone.runJobs()
            phone.clock.advance(by: .seconds(10))
        }
        #expect(try await phone.state == .errorRecovery)
        let last = await phone.store.messages(after: nil, limit: 1).first?.element.message.text
        #expect(last == PlanReplies.failed(tryingAgainIn: 600).english)
        #expect(try await phone.receive("plan").state == .analyzing)
    }

    @Test("says so when there is nothing to cook")
    func saysWhenThereIsNothingToCook() async throws {
        let phone = try ConversationTester(modules: [PlanModule(carts: EmptyCarts())])
        #expect(try await phone.send("plan").last == PlanReplies.nothingToCook.english)
        #expect(try await phone.state == .idle)
    }

    @Test("keeps a question open that another module asked meanwhile")
    func keepsAQuestionOpen() async throws {
        var turn = try Turn.test(state: .analyzing) { turn in
            var plan = WeekPlan()
            plan.analysis = .init(job: Job.ID(rawValue: "job"), startedAt: turn.now)
            turn[WeekPlan.self] = plan
            turn.ask(.yesNo("other", asking: .help))
        }
        let result = AnalysisResult(dinners: MealPlanner().plan(for: PlanRequest(cart: .demo)))
        let signal = Signal(
            job: AnalysisJob.name,
            jobID: Job.ID(rawValue: "job"),
            outcome: .finished(try JSONValue(encoding: result))
        )
        _ = try await AnalysisSignal().handle(signal, in: &turn)
        #expect(turn.context.state == .analysisSent)
        #expect(turn.context.question?.name == "other")
    }
}

private struct BrokenCarts: CartSource {
    struct Down: Error {}
    func cart(of customer: PhoneNumber) throws -> CartReading { throw Down() }
}

private struct EmptyCarts: CartSource {
    func cart(of customer: PhoneNumber) -> CartReading { CartReading(cart: Cart(), readAt: TestClock.start) }

    @Test("asks a customer whose account is not connected to connect it, and does not try again")
    func notConnected() async throws {
        struct ClosedShop: CartSource {
            func cart(of customer: PhoneNumber) async throws -> CartReading { throw AccountNotConnected() }
        }
        struct Links: CustomerLinks {
            func link(to plan: Date, of customer: ConversationKey) -> String? { nil }
            func link(toOnboarding beginning: Date, of customer: ConversationKey) -> String? {
                "https://d.example/onboard/x"
            }
        }
        let tester = try ConversationTester(modules: [PlanModule(carts: ClosedShop(), links: Links())])
        let replies = try await tester.send("plan")
        #expect(replies.last?.contains("https://d.example/onboard/x") == true)
        #expect(try await tester.state == .idle)
        #expect(try await tester.advance(by: .seconds(24 * 3_600)).isEmpty)
    }
}
