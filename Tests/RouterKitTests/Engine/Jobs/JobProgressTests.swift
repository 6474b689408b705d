import RouterKitTesting
import Testing

@testable import RouterKit

@Suite(.timeLimit(.minutes(1)))
struct JobProgressTests {
    @Test(
        "a fraction is within 0 and 1, or nothing",
        arguments: [
            (JobProgress(fraction: 0.25), 0.25), (JobProgress(fraction: -1), 0), (JobProgress(fraction: 7), 1),
            (JobProgress(fraction: .nan), nil), (JobProgress(fraction: .infinity), 1),
            (JobProgress(note: "on it"), nil),
            (JobProgress(done: 1, of: 4), 0.25), (JobProgress(done: 5, of: 4), 1), (JobProgress(done: 0, of: 0), 1),
        ] as [(JobProgress, Double?)]
    )
    func fraction(progress: JobProgress, fraction: Double?) {
        #expect(progress.fraction == fraction)
    }

    @Test("a long note is cut off")
    func longNote() {
        #expect(JobProgress(note: String(repeating: "é", count: 1_000)).note?.count == JobProgress.maximumNoteLength)
    }

    @Test("is stored while the job runs, seldom however often it is reported, and the last of it always")
    func stored() async throws {
        let gate = Gate()
        let store = ObservedStore(InMemoryStore())
        let harness = try EngineHarness(
            .analysing(telling: { _, progress in
                progress.report("looking", fraction: 0.1)
                await gate.pass()
                for step in 1...10_000 { progress.report("choosing", done: step, of: 10_000) }
                return .null
            }),
            store: store
        )
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        var reported: [JobProgress] = []
        var committed = 0
        for await call in store.calls {
            if case .committed = call { committed += 1 }
            if committed == 2 { break }
            guard case .reported(let progress) = call else { continue }
            reported.append(progress)
            if reported.count == 1 {
                #expect(try await harness.jobs.map(\.progress) == [progress])
                gate.open()
            }
        }
        harness.worker.stop()
        await running.value
        #expect(reported.first == JobProgress(fraction: 0.1, note: "looking"))
        #expect(reported.last == JobProgress(fraction: 1, note: "choosing"))
        #expect(reported.count < 100)
        #expect(try await harness.jobs.map(\.progress) == [reported.last])
    }

    @Test("a failure to store it hurts nobody")
    func failure() async throws {
        let store = FailingStore(InMemoryStore())
        let harness = try EngineHarness(
            .analysing(telling: { _, progress in
                progress.report("looking")
                return .null
            }),
            store: store
        )
        store.fail(.report, times: 9, with: ScriptedFailure("disk full"))
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.done])
        #expect(try await harness.jobs.map(\.progress) == [nil])
    }

    @Test("of a failed attempt tells how far it came")
    func failedAttempt() async throws {
        let harness = try EngineHarness(
            .analysing(telling: { _, progress in
                progress.report("choosing", done: 1, of: 2)
                throw ScriptedFailure("no cart")
            })
        )
        try await harness.send("plan")
        try await harness.worker.runDueJobs()
        #expect(try await harness.jobs.map(\.status) == [.queued])
        #expect(try await harness.jobs.map(\.progress) == [JobProgress(fraction: 0.5, note: "choosing")])
    }
}
