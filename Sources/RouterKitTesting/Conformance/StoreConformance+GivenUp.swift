import Foundation
import RouterKit

extension StoreConformance {
    static let givenUpChecks = [
        Check("lists jobs by where they stand, and discards those that are dead") { probe in
            for number in 1...3 { _ = try await probe.enqueue("m\(number)", payload: .int(number)) }
            let jobs = try await probe.leaseJobs()
            for job in jobs.prefix(2) { try await probe.commit(ending: .init(job: job, status: .dead, error: "test")) }
            func list(_ status: Job.Status) async throws -> [JSONValue] {
                try await StoreProbe.pages { try await probe.store.jobs(in: status, after: $0, limit: 1) }.map(
                    \.payload
                )
            }
            try expect(await list(.dead), [.int(2), .int(1)], "the dead jobs")
            try expect(await list(.running), [.int(3)], "the running job")
            try expect(await probe.store.discard(jobs[2].id), false, "whether a running job was discarded")
            try expect(await probe.store.discard(jobs[0].id), true, "whether a dead job was discarded")
            try expect(await probe.store.discard(jobs[0].id), false, "whether it was discarded again")
            try expect(await list(.dead), [.int(2)], "the dead jobs after that")
            try expect(await list(.discarded), [.int(1)], "the discarded jobs")
            try expect(await probe.store.revive(jobs[0].id, at: probe.time(1)), false, "whether it was revived")
            try expect(await list(.queued), [], "the queued jobs")
        },
        Check("lists messages by where they stand, and discards those that were given up") { probe in
            for number in 1...3 { try await probe.commit("m\(number)", of: .test(number)) { $0.send("\(number)") } }
            let leased = try await probe.leaseMessages()
            for message in leased.prefix(2) {
                try await probe.record(message, .dead(reason: "test"))
            }
            func list(_ status: QueuedMessage.Status) async throws -> [String] {
                try await StoreProbe.pages { position in
                    try await probe.store.messages(in: status, after: position, limit: 1)
                }.map(\.message.text)
            }
            try expect(await list(.dead), ["2", "1"], "what was given up")
            try expect(await list(.sending), ["3"], "what is being sent")
            let ids = leased.map(\.message.id)
            try expect(await probe.store.discard(ids[2]), false, "whether a message being sent was discarded")
            try expect(await probe.store.discard(ids[0]), true, "whether a dead message was discarded")
            try expect(await probe.store.discard(ids[0]), false, "whether it was discarded again")
            try expect(await list(.dead), ["2"], "what was given up after that")
            try expect(await list(.discarded), ["1"], "what was discarded")
            try expect(await probe.store.retry(ids[0], at: probe.time(1)), false, "whether it is tried again")
            try expect(await list(.pending), [], "what waits")
        },
    ]
}
