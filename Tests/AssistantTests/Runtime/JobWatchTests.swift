import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import Assistant

struct JobWatchTests {
    @Test("shows what the running jobs of one request report, each thing once")
    func news() async throws {
        let module = ScriptedModule(
            handlers: [
                ScriptedHandler(.help) { _, turn in
                    turn.enqueue(JobRequest("analysis"))
                    return .silent
                }
            ]
        )
        let phone = try ConversationTester(modules: [module])
        let outcome = try await phone.receive("help")
        try await phone.receive("help")
        let jobs = await phone.store.leaseJobs(limit: 2, now: phone.clock.now, until: .distantFuture)
        let mine = try #require(jobs.first { $0.requestID == outcome.requestID })
        let other = try #require(jobs.first { $0.requestID != outcome.requestID })
        var watch = JobWatch(request: outcome.requestID)
        #expect(try await watch.news(in: phone.store).isEmpty)
        await phone.store.report(JobProgress(note: "looking"), of: mine)
        await phone.store.report(JobProgress(note: "of another request"), of: other)
        #expect(try await watch.news(in: phone.store) == [JobProgress(note: "looking")])
        #expect(try await watch.news(in: phone.store).isEmpty)
        await phone.store.report(JobProgress(note: "choosing"), of: mine)
        #expect(try await watch.news(in: phone.store) == [JobProgress(note: "choosing")])
    }
}
