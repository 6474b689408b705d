import RouterKit
import RouterKitTesting
import Testing

struct ConversationTesterPhonesTests {
    let other: PhoneNumber

    init() throws { self.other = try PhoneNumber("+15550002222") }

    @Test("holds a conversation with each phone, and tells each only what is for it")
    func phones() async throws {
        let phone = try talkingTester()
        let other = phone.phone(self.other)
        try await phone.send("remind")
        #expect(try await other.send("plan").count == 2)
        #expect(try await other.advance(by: .seconds(3_600)) == [])
        #expect(await phone.replies().count == 3)
        #expect(try await other.state == .planned)
        #expect(try await phone.state == .idle)
        #expect(await phone.outbox.map(\.message.to) == [.test, self.other, self.other, .test, .test])
    }

    @Test("delivers a phone's last message again, with the same id and no effect")
    func again() async throws {
        let phone = try talkingTester()
        try await phone.send("say a")
        try await phone.phone(self.other).send("say b")
        #expect(try await phone.deliverAgain() == [])
        #expect(await phone.outbox.count == 2)
        let error = await #expect(throws: NothingToRepeat.self) { try await talkingTester().deliverAgain() }
        #expect(error?.phone == .test)
    }

    @Test("receives several texts before any job runs")
    func many() async throws {
        let phone = try talkingTester()
        let outcomes = try await phone.receive(["plan", "say a", "plan"])
        #expect(outcomes.map(\.intent) == [.plan, .say, .plan])
        #expect(await phone.jobs.map(\.status) == [.queued, .queued])
        let place = await phone.place
        try await phone.runJobs()
        #expect(await phone.replies(after: place).count == 2)
    }
}
