import Foundation
import RouterKit

extension StoreConformance {
    static let jobChecks = [
        Check("leases a job when it is due and not before") { probe in
            let job = try await probe.enqueue(dueIn: 60)
            try expect(await probe.leaseJobs(at: 59.999), [], "jobs leased before their time")
            let leased = try await probe.leaseJob(at: 60)
            try expect(leased.id, job.id, "the job")
        },
        Check("says what a leased job is, and that it runs") { probe in
            let payload = JSONValue.object(["box": .string("small"), "week": .int(7)])
            let job = try await probe.enqueue(payload: payload)
            let leased = try await probe.leaseJob()
            let expected = Job(
                id: job.id,
                name: "probe",
                key: .test,
                requestID: RequestID(rawValue: "request-m1"),
                payload: payload,
                runAt: probe.start,
                status: .running,
                attempt: 1
            )
            try expect(leased, expected, "the leased job")
            try expect(await probe.store.jobs(after: nil, limit: 9).map(\.element), [leased], "the listed jobs")
        },
        Check("keeps the trace with what a turn says and starts at once, not with what is for later") { probe in
            let trace = TraceContext(fields: ["traceparent": "00-1-2-01", "tracestate": "a=\"b\""])
            let record = try await probe.turn(trace: trace) { turn in
                turn.send("hello")
                turn.enqueue(JobRequest("probe"))
                turn.enqueue(JobRequest("probe", runAt: turn.now.addingTimeInterval(60)))
            }
            try await probe.store.commit(record)
            try expect(await probe.leaseMessage().trace, trace, "the message's trace")
            try expect(await probe.leaseJob().trace, trace, "the job's trace")
            let later = try await probe.leaseJobs(at: 60).filter { $0.attempt == 1 }
            try expect(StoreProbe.only(later, "jobs for later").trace, nil, "the trace of a job for later")
        },
        Check("leases a job again when its lease has ended, as another attempt") { probe in
            _ = try await probe.enqueue()
            _ = try await probe.leaseJob()
            try expect(await probe.leaseJobs(at: StoreProbe.lease - 0.001), [], "jobs taken from a valid lease")
            try expect(await probe.leaseJob(at: StoreProbe.lease).attempt, 2, "the attempt")
        },
        Check("puts a job back until its next attempt") { probe in
            _ = try await probe.enqueue()
            let first = try await probe.leaseJob()
            try await probe.store.retry(first, at: probe.time(10), because: "no answer")
            let waiting = try StoreProbe.only(await probe.store.jobs(after: nil, limit: 9), "jobs").element
            try expect(waiting.status, .queued, "the status")
            try expect(waiting.lastError, "no answer", "the reason")
            try expect(await probe.leaseJobs(at: 9.999), [], "jobs leased before their next attempt")
            let second = try await probe.leaseJob(at: 10)
            try expect(second.attempt, 2, "the attempt")
            try expect(second.runAt, first.runAt, "when it was due first")
        },
        Check("ignores an overtaken attempt that wants to be put back") { probe in
            _ = try await probe.enqueue()
            let overtaken = try await probe.leaseJob()
            let current = try await probe.leaseJob(at: StoreProbe.lease)
            try await probe.store.retry(overtaken, at: probe.time(31), because: "late")
            try expect(await probe.leaseJobs(at: 32), [], "jobs that an overtaken attempt put back")
            try await probe.commit(ending: .init(job: current, status: .done))
            try await probe.store.retry(current, at: probe.time(40), because: "late")
            try expect(await probe.leaseJobs(at: 1_000), [], "ended jobs that were put back")
        },
        Check("ends a job with its turn, well", { try await Self.ends($0, .done, because: nil) }),
        Check("ends a job with its turn, badly", { try await Self.ends($0, .dead, because: "gave up") }),
        Check("leases the oldest jobs first, as many as asked") { probe in
            for (number, delay) in [3.0, 1, 2, 1].enumerated() {
                _ = try await probe.enqueue("m\(number)", dueIn: delay, payload: .int(number))
            }
            let first = try await probe.leaseJobs(3, at: 10)
            try expect(first.map(\.payload), [.int(1), .int(3), .int(2)], "the first three")
            try expect(await probe.leaseJobs(3, at: 10).map(\.payload), [.int(0)], "the rest")
        },
        Check("leases what has been due longest first, later attempts too") { probe in
            _ = try await probe.enqueue("m1", dueIn: 0, payload: .int(1))
            let failed = try await probe.leaseJob()
            try await probe.store.retry(failed, at: probe.time(20), because: "test")
            _ = try await probe.enqueue("m2", dueIn: 10, payload: .int(2))
            try expect(await probe.leaseJobs(1, at: 30).map(\.payload), [.int(2)], "the job due first")
            try expect(await probe.leaseJobs(1, at: 30).map(\.payload), [.int(1)], "the one due then")
        },
        Check("gives each job to one of several workers") { probe in
            for number in 0..<12 { _ = try await probe.enqueue("m\(number)", payload: .int(number)) }
            let leased = try await withThrowingTaskGroup(of: [Job].self) { group in
                for _ in 0..<6 { group.addTask { try await probe.leaseJobs(3) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try expect(leased.count, 12, "jobs leased")
            try expect(Set(leased.map(\.id)).count, 12, "different jobs leased")
        },
        Check("counts the jobs of a request that have not ended") { probe in
            let request = RequestID(rawValue: "request-m1")
            try await probe.commit("m1") { turn in
                turn.enqueue(JobRequest("probe"))
                turn.enqueue(JobRequest("probe", runAt: turn.now.addingTimeInterval(60)))
            }
            _ = try await probe.enqueue("m2")
            func count(_ seconds: Double) async throws -> Int {
                try await probe.store.unfinishedJobs(of: request, dueBy: probe.time(seconds))
            }
            try expect(await count(-1), 0, "jobs due before they are")
            try expect(await count(0), 1, "jobs due now")
            try expect(await count(60), 2, "jobs due in a minute")
            let running = try await probe.leaseJobs().filter { $0.requestID == request }
            try expect(await count(0), 1, "jobs while one runs")
            let job = try StoreProbe.only(running, "running jobs of the request")
            try await probe.commit(ending: .init(job: job, status: .done))
            try expect(await count(60), 1, "jobs after one ended")
        },
        Check("keeps one unfinished job of a name and key, the last one") { probe in
            for (message, key) in [("m1", "week"), ("m2", "week"), ("m3", "other"), ("m4", nil), ("m5", nil)] {
                try await probe.commit(message) { $0.enqueue(JobRequest("probe", uniqueKey: key)) }
            }
            let first = [Job.Status.cancelled, .queued, .queued, .queued, .queued]
            try expect(await probe.store.jobs(after: nil, limit: 9).reversed().map(\.element.status), first, "the jobs")
            let running = try await probe.leaseJobs(1)
            try expect(running.map(\.uniqueKey), ["week"], "the job that runs")
            try await probe.commit("m6") { $0.enqueue(JobRequest("probe", uniqueKey: "week")) }
            let last = try await probe.store.jobs(after: nil, limit: 9).reversed().map(\.element.status)
            try expect(last, [.cancelled, .cancelled, .queued, .queued, .queued, .queued], "the jobs after another")
            try await probe.refuses(
                probe.turn(ending: .init(job: running[0], status: .done)) { _ in },
                with: .leaseLost
            )
        },
        Check("takes a job back, waiting or running, but not one that has ended") { probe in
            let waiting = try await probe.enqueue("m1")
            try await probe.commit("m2") { $0.cancel(waiting.id) }
            try expect(await probe.leaseJobs(), [], "jobs leased after they were taken back")
            let job = try await probe.enqueue("m3")
            let running = try await probe.leaseJob()
            try await probe.commit("m4") { $0.cancel(job.id) }
            try await probe.refuses(probe.turn(ending: .init(job: running, status: .done)) { _ in }, with: .leaseLost)
            let ended = try await probe.enqueue("m5")
            try await probe.commit(ending: .init(job: probe.leaseJob(), status: .done))
            try await probe.commit("m6") { $0.cancel(ended.id) }
            let statuses = try await probe.store.jobs(after: nil, limit: 9).map(\.element.status)
            try expect(statuses, [.done, .cancelled, .cancelled], "the jobs")
        },
        Check("revives a dead job, and no other") { probe in
            let job = try await probe.enqueue()
            try expect(await probe.store.revive(job.id, at: probe.time(1)), false, "whether a waiting job was revived")
            try await probe.commit(ending: .init(job: probe.leaseJob(), status: .dead, error: "gave up"))
            try expect(await probe.store.revive(job.id, at: probe.time(50)), true, "whether a dead job was revived")
            try expect(await probe.leaseJobs(at: 49.999), [], "jobs leased before their time")
            try expect(await probe.leaseJob(at: 50).attempt, 2, "the attempt")
        },
        Check("lists jobs newest first, in pages") { probe in
            for number in 1...5 { _ = try await probe.enqueue("m\(number)", payload: .int(number)) }
            var listed: [Listed<Job>] = []
            while true {
                let page = try await probe.store.jobs(after: listed.last?.position, limit: 2)
                guard !page.isEmpty else { break }
                listed += page
            }
            try expect(listed.map(\.element.payload), [5, 4, 3, 2, 1].map(JSONValue.int), "the jobs")
        },
    ]

    private static func ends(_ probe: StoreProbe, _ status: Job.Status, because reason: String?) async throws {
        _ = try await probe.enqueue()
        let job = try await probe.leaseJob()
        let record = try await probe.commit(ending: .init(job: job, status: status, error: reason))
        let ended = try StoreProbe.only(await probe.store.jobs(after: nil, limit: 9), "jobs").element
        try expect(ended.status, status, "the status")
        try expect(ended.lastError, reason, "the reason")
        try expect(await probe.leaseJobs(at: 1_000), [], "ended jobs leased again")
        try expect(await probe.store.load(.test), record.context, "the context after the signal's turn")
    }
}
