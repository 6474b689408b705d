import Foundation
import RouterKit

extension StoreConformance {
    static let jobLeaseChecks = [
        Check("makes the lease of a running job last longer") { probe in
            _ = try await probe.enqueue()
            let job = try await probe.leaseJob()
            try expect(await probe.store.renewLease(job, until: probe.time(50)), true, "whether it was renewed")
            try expect(await probe.leaseJobs(at: 49.999), [], "jobs taken from a renewed lease")
            try expect(await probe.leaseJob(at: 50).attempt, 2, "the attempt after it")
        },
        Check("renews no lease that was overtaken, taken back, handed back or has ended") { probe in
            _ = try await probe.enqueue("m1")
            let overtaken = try await probe.leaseJob()
            let current = try await probe.leaseJob(at: StoreProbe.lease)
            try await Self.expectLost(overtaken, "overtaken", probe)
            try await probe.commit("m2") { $0.cancel(current.id) }
            try await Self.expectLost(current, "cancelled", probe)
            _ = try await probe.enqueue("m3")
            let handedBack = try await probe.leaseJob()
            try await probe.store.handBack(handedBack)
            try await Self.expectLost(handedBack, "handed back", probe)
            let ended = try await probe.leaseJob()
            try await probe.commit(ending: .init(job: ended, status: .done))
            try await Self.expectLost(ended, "ended", probe)
            try expect(await probe.leaseJobs(at: 1_000), [], "jobs that a lost lease left to be leased")
        },
        Check("hands a job back at once, and does not count the attempt, whose number stays") { probe in
            _ = try await probe.enqueue()
            try await probe.store.handBack(probe.leaseJob())
            let waiting = try StoreProbe.only(await probe.store.jobs(after: nil, limit: 9), "jobs").element
            try expect(waiting.status, .queued, "the status")
            try expect(waiting.attempt, 1, "the attempt")
            try expect(waiting.uncountedAttempts, 1, "the attempts that do not count")
            let second = try await probe.leaseJob()
            try expect(second.attempt, 2, "the attempt after it")
            try expect(second.uncountedAttempts, 1, "the attempts that do not count, after another")
            try await probe.store.retry(second, at: probe.time(1), because: "no answer")
            try expect(await probe.leaseJob(at: 1).uncountedAttempts, 1, "those after a failure")
        },
        Check("does not count an attempt that was cut off") { probe in
            _ = try await probe.enqueue()
            try expect(await probe.leaseJob().uncountedAttempts, 0, "the attempts that do not count")
            let second = try await probe.leaseJob(at: StoreProbe.lease)
            try expect(second.attempt, 2, "the attempt after it")
            try expect(second.uncountedAttempts, 1, "the attempts that do not count, after its lease")
            try await probe.store.retry(second, at: probe.time(StoreProbe.lease + 1), because: "no answer")
            let third = try await probe.leaseJob(at: StoreProbe.lease + 1)
            try expect(third.uncountedAttempts, 1, "those after a failure")
        },
        Check("counts the attempts in a row that were cut off") { probe in
            _ = try await probe.enqueue()
            try expect(await probe.leaseJob().interruptions, 0, "the interruptions")
            for number in 1...3 {
                let job = try await probe.leaseJob(at: StoreProbe.lease * Double(number))
                try expect(job.interruptions, number, "the interruptions, after a lease ended")
            }
            let fifth = try await probe.leaseJob(at: StoreProbe.lease * 4)
            try await probe.store.retry(fifth, at: probe.time(200), because: "no answer")
            try expect(await probe.leaseJob(at: 200).interruptions, 0, "those after an attempt that failed")
            let second = try await probe.leaseJob(at: 200 + StoreProbe.lease)
            try expect(second.interruptions, 1, "those after another end of a lease")
            try await probe.store.handBack(second)
            try expect(await probe.leaseJob(at: 300).interruptions, 0, "those after an attempt that was handed back")
            let last = try await probe.leaseJob(at: 300 + StoreProbe.lease)
            try await probe.commit(ending: .init(job: last, status: .dead, error: "gave up"))
            _ = try await probe.store.revive(last.id, at: probe.time(400))
            try expect(await probe.leaseJob(at: 400).interruptions, 0, "those of a job that was revived")
        },
        Check("takes nothing back from an attempt that was overtaken") { probe in
            _ = try await probe.enqueue()
            let overtaken = try await probe.leaseJob()
            let current = try await probe.leaseJob(at: StoreProbe.lease)
            try await probe.store.handBack(overtaken)
            let stored = try StoreProbe.only(await probe.store.jobs(after: nil, limit: 9), "jobs").element
            try expect(stored, current, "the job")
        },
        Check("keeps how far a job is, also when it has ended") { probe in
            _ = try await probe.enqueue()
            let job = try await probe.leaseJob()
            try expect(job.progress, nil, "the progress at first")
            let steps = [
                JobProgress(fraction: 0.25, note: "cooking"), JobProgress(note: "\"tasting\" 🥕"),
                JobProgress(fraction: 1),
            ]
            for step in steps {
                try await probe.store.report(step, of: job)
                try expect(await Self.progress(probe), step, "the progress")
            }
            try await probe.commit(ending: .init(job: job, status: .done))
            try expect(await Self.progress(probe), steps.last, "the progress at the end")
        },
        Check("keeps progress under the current lease only, and begins each attempt without") { probe in
            _ = try await probe.enqueue()
            let first = try await probe.leaseJob()
            try await probe.store.report(JobProgress(note: "first"), of: first)
            try await probe.store.retry(first, at: probe.time(1), because: "no answer")
            try expect(await Self.progress(probe)?.note, "first", "the progress of the attempt that failed")
            try await probe.store.report(JobProgress(note: "late"), of: first)
            try expect(await Self.progress(probe)?.note, "first", "the progress after a late report")
            let second = try await probe.leaseJob(at: 1)
            try expect(second.progress, nil, "the progress of the second attempt")
            try await probe.store.report(JobProgress(note: "late"), of: first)
            try expect(await Self.progress(probe), nil, "the progress after a report of the first")
        },
    ]

    private static func progress(_ probe: StoreProbe) async throws -> JobProgress? {
        try StoreProbe.only(await probe.store.jobs(after: nil, limit: 9), "jobs").element.progress
    }

    private static func expectLost(_ job: Job, _ what: String, _ probe: StoreProbe) async throws {
        let isRenewed = try await probe.store.renewLease(job, until: probe.time(900))
        try expect(isRenewed, false, "whether the lease was renewed of a job that was \(what)")
    }
}
