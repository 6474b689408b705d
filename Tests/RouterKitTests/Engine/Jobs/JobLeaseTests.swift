import Foundation
import RouterKitTesting
import Testing

@testable import RouterKit

/// Whose a job is, and for how long.
@Suite(.timeLimit(.minutes(1)))
struct JobLeaseTests {
    private let gate = Gate()
    private let log = CallLog()
    private let store = ObservedStore(InMemoryStore())

    /// An assistant whose job waits at the gate.
    private func held(store: (any EngineStore)? = nil) throws -> EngineHarness {
        let module = ScriptedModule.analysing { [gate, log] job in
            log.append("attempt \(job.attempt)")
            await gate.pass()
            return .null
        }
        return try EngineHarness(module, store: store ?? self.store, worker: .watchful())
    }

    /// Waits until a lease was renewed.
    private func renewal(in calls: inout AsyncStream<ObservedStore.Call>.Iterator) async {
        await calls.skip { if case .renewedLease(_, true) = $0 { true } else { false } }
    }

    @Test("a job that takes longer than its lease runs once, and its end counts")
    func longJob() async throws {
        let harness = try self.held()
        try await harness.send("plan")
        var calls = self.store.calls.makeAsyncIterator()
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        for _ in 0..<4 {
            harness.clock.advance(by: .seconds(11))
            await self.renewal(in: &calls)
            let now = harness.clock.now
            #expect(try await self.store.leaseJobs(limit: 9, now: now, until: now + 30).isEmpty)
        }
        self.gate.open()
        await calls.skip { $0 == .committed(ConversationKey(phone: .test)) }
        harness.worker.stop()
        await running.value
        #expect(self.log.entries == ["attempt 1"])
        #expect(try await harness.jobs.map(\.status) == [.done])
        #expect(try await harness.messages.count == 1)
    }

    @Test("a clock that is moved past the lease takes no job from its own attempt")
    func movedClock() async throws {
        let harness = try self.held()
        try await harness.send("plan")
        var calls = self.store.calls.makeAsyncIterator()
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        harness.clock.advance(by: .seconds(10_800))
        await self.renewal(in: &calls)
        await calls.skip { $0 == .leasedJobs(0) }
        self.gate.open()
        await calls.skip { $0 == .committed(ConversationKey(phone: .test)) }
        harness.worker.stop()
        await running.value
        #expect(self.log.entries == ["attempt 1"])
        #expect(try await harness.jobs.map(\.status) == [.done])
    }

    @Test("a lease that cannot be renewed for a while is renewed later")
    func failingRenewal() async throws {
        let failing = FailingStore(InMemoryStore())
        let store = ObservedStore(failing)
        let harness = try self.held(store: store)
        failing.fail(.renewLease, times: 3, with: ScriptedFailure("disk full"))
        try await harness.send("plan")
        var calls = store.calls.makeAsyncIterator()
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        harness.clock.advance(by: .seconds(11))
        await self.renewal(in: &calls)
        self.gate.open()
        await calls.skip { $0 == .committed(ConversationKey(phone: .test)) }
        harness.worker.stop()
        await running.value
        #expect(try await harness.jobs.map(\.status) == [.done])
    }

    @Test("a job whose process died is begun again when its lease ends, and not before")
    func deadProcess() async throws {
        let harness = try self.held()
        self.gate.open()
        try await harness.send("plan")
        let now = harness.clock.now
        _ = try await self.store.leaseJobs(limit: 1, now: now, until: now + 30)
        harness.clock.advance(by: .milliseconds(29_999))
        try await harness.worker.runDueJobs()
        #expect(self.log.entries.isEmpty)
        harness.clock.advance(by: .milliseconds(1))
        try await harness.worker.runDueJobs()
        #expect(self.log.entries == ["attempt 2"])
        #expect(try await harness.jobs.map(\.status) == [.done])
    }

    @Test("a job that is cancelled while it runs finds its task cancelled, and signals nothing")
    func cancelledJob() async throws {
        let told = Gate()
        let module = ScriptedModule(
            intents: [.plan],
            states: [.planned],
            handlers: [
                ScriptedHandler(.plan) { message, turn in
                    turn.enqueue(JobRequest("analysis", payload: .string(message.text), uniqueKey: "week"))
                    return .silent
                }
            ],
            jobs: [
                ScriptedJobHandler("analysis") { [gate] job in
                    guard job.payload == .string("plan") else { return .null }
                    await gate.pass()
                    await untilCancelled()
                    await told.pass()
                    return .string("too late")
                }
            ],
            signals: [ScriptedSignalHandler("analysis", ScriptedModule.tellOutcome)]
        )
        let harness = try EngineHarness(module, worker: .watchful())
        self.gate.open()
        try await harness.send("plan")
        let running = Task { await harness.worker.run() }
        await self.gate.arrivals(1)
        try await harness.send("plan again")
        harness.clock.advance(by: .seconds(11))
        await told.arrivals(1)
        harness.worker.stop()
        await running.value
        told.open()
        #expect(try await harness.jobs.map(\.status) == [.cancelled, .done])
        #expect(try await harness.messages.map(\.message.text) == ["finished: \(JSONValue.null)"])
    }
}
