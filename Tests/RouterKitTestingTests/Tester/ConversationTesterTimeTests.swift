import Foundation
import RouterKit
import RouterKitTesting
import Testing

struct ConversationTesterTimeTests {
    @Test("moves through the times of jobs, and ends at the end")
    func advances() async throws {
        let phone = try talkingTester()
        try await phone.send("remind")
        #expect(await phone.nextJobTime == TestClock.start.addingTimeInterval(600))
        #expect(try await phone.advance(by: .seconds(599)) == [])
        #expect(try await phone.advance(by: .seconds(3_600)) == ["10 minutes, at 12:10:00", "20 minutes, at 12:20:00"])
        #expect(phone.clock.now == TestClock.start.addingTimeInterval(4_199))
        #expect(await phone.nextJobTime == nil)
        #expect(await phone.jobs.map(\.status) == [.done, .done])
    }

    @Test("tries jobs again at the times that the worker gives them")
    func retries() async throws {
        let phone = try talkingTester()
        phone.failJobs(2)
        #expect(try await phone.send("plan") == ["One moment."])
        #expect(await phone.nextJobTime == TestClock.start.addingTimeInterval(1))
        #expect(try await phone.advance(by: .milliseconds(2_999)) == [])
        #expect(try await phone.advance(by: .milliseconds(1)).count == 1)
        #expect(await phone.jobs.map(\.attempt) == [3])
    }

    @Test("leaves a time that is past alone")
    func past() async throws {
        let phone = try talkingTester()
        try await phone.advance(to: TestClock.start.addingTimeInterval(-60))
        #expect(phone.clock.now == TestClock.start)
    }
}
