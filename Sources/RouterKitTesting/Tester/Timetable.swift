import Foundation
import RouterKit
import Synchronization

/// A store that knows when each job may be taken next, which jobs themselves tell only until their first attempt.
final class Timetable: ForwardingStore {
    let base: any EngineStore
    private let footprints: FlowFootprints?
    private let state = Mutex(State())

    private struct State {
        var times: [Job.ID: Date] = [:]
        var failuresLeft = 0
    }

    init(_ base: any EngineStore, footprints: FlowFootprints?) {
        self.base = base
        self.footprints = footprints
    }

    /// When a job that has not ended may be taken.
    func time(of job: Job) -> Date { self.state.withLock { $0.times[job.id] ?? job.runAt } }

    /// Makes so many more attempts fail.
    func failJobs(_ attempts: Int) { self.state.withLock { $0.failuresLeft += attempts } }

    func commit(_ turn: TurnRecord) async throws {
        if turn.endedJob?.status == .done {
            let isToFail = self.state.withLock { state in
                guard state.failuresLeft > 0 else { return false }
                state.failuresLeft -= 1
                return true
            }
            if isToFail { throw ScriptedFailure("told to fail by the test") }
        }
        try await self.base.commit(turn)
        self.footprints?.note(turn)
    }

    func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job] {
        let jobs = try await self.base.leaseJobs(limit: limit, now: now, until: leaseEnd)
        self.state.withLock { state in
            for job in jobs { state.times[job.id] = leaseEnd }
        }
        return jobs
    }

    func retry(_ job: Job, at time: Date, because reason: String) async throws {
        try await self.base.retry(job, at: time, because: reason)
        self.note(time, for: job.id)
    }

    func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool {
        let isRenewed = try await self.base.renewLease(job, until: leaseEnd)
        if isRenewed { self.note(leaseEnd, for: job.id) }
        return isRenewed
    }

    func handBack(_ job: Job) async throws {
        try await self.base.handBack(job)
        self.note(nil, for: job.id)
    }

    func revive(_ job: Job.ID, at time: Date) async throws -> Bool {
        let isRevived = try await self.base.revive(job, at: time)
        if isRevived { self.note(time, for: job) }
        return isRevived
    }

    private func note(_ time: Date?, for job: Job.ID) { self.state.withLock { $0.times[job] = time } }
}
