import RouterKit

extension StoreConformance {
    static let refusalChecks = [
        Check("refuses a message that was answered before, and leaves nothing") { probe in
            try await probe.commit("m1")
            let again = try await probe.turn("m1", Self.everything)
            try await probe.refuses(again, with: .duplicateMessage)
        },
        Check("refuses an answered message in another conversation too") { probe in
            try await probe.commit("m1")
            let elsewhere = try await probe.turn("m1", of: .test(2), Self.everything)
            try await probe.refuses(elsewhere, with: .duplicateMessage)
        },
        Check("takes the same id from another provider") { probe in
            try await probe.commit("m1")
            try await probe.store.commit(probe.turn("m1", provider: "other"))
            try expect(await probe.store.load(.test)?.version, 2, "the version")
        },
        Check("takes a message that was refused for another reason") { probe in
            try await probe.commit("m1")
            let stale = try await probe.turn("m2", from: ConversationContext(key: .test))
            try await probe.refuses(stale, with: .versionConflict)
            try await probe.commit("m2")
            try expect(await probe.store.load(.test)?.version, 2, "the version")
        },
        Check("refuses a turn that began before another one ended, and leaves nothing") { probe in
            try await probe.commit("m1")
            let stale = try await probe.turn("m3", Self.everything)
            try await probe.commit("m2")
            try await probe.refuses(stale, with: .versionConflict)
        },
        Check("refuses a first turn when there was one, and leaves nothing") { probe in
            let late = try await probe.turn("m2", Self.everything)
            try await probe.commit("m1")
            try await probe.refuses(late, with: .versionConflict)
        },
        Check("refuses a later turn of a conversation that is not there, and leaves nothing") { probe in
            let elsewhere = try ConversationKey.test(3)
            let first = try await probe.turn("m1", of: elsewhere)
            let second = try await probe.turn("m2", of: elsewhere, from: first.context, Self.everything)
            try await probe.refuses(second, with: .versionConflict)
        },
        Check("refuses to end a job whose lease was taken over, and leaves nothing") { probe in
            _ = try await probe.enqueue()
            let overtaken = try await probe.leaseJob()
            let current = try await probe.leaseJob(at: StoreProbe.lease + 1)
            let late = try await probe.turn(ending: .init(job: overtaken, status: .done), Self.everything)
            try await probe.refuses(late, with: .leaseLost)
            try await probe.commit(ending: .init(job: current, status: .done))
            try expect(await probe.store.jobs(after: nil, limit: 1).first?.element.status, .done, "the job")
        },
        Check("refuses to end a job that was put back, and leaves nothing") { probe in
            _ = try await probe.enqueue()
            let job = try await probe.leaseJob()
            try await probe.store.retry(job, at: probe.time(5), because: "test")
            let late = try await probe.turn(ending: .init(job: job, status: .done), Self.everything)
            try await probe.refuses(late, with: .leaseLost)
        },
        Check("refuses to end a job twice, and leaves nothing", { try await Self.refusesToEndTwice($0, .done) }),
        Check("refuses to end a dead job, and leaves nothing", { try await Self.refusesToEndTwice($0, .dead) }),
        Check("refuses to end a job that never was, and leaves nothing") { probe in
            let never = Job(
                id: Job.ID(rawValue: "never"),
                name: "probe",
                key: .test,
                requestID: RequestID(rawValue: "never"),
                payload: .null,
                runAt: probe.start,
                status: .running,
                attempt: 1
            )
            let turn = try await probe.turn(ending: .init(job: never, status: .done), Self.everything)
            try await probe.refuses(turn, with: .leaseLost)
        },
        Check("keeps a job leased when the turn that ends it is refused") { probe in
            _ = try await probe.enqueue()
            let job = try await probe.leaseJob()
            let stale = try await probe.turn(ending: .init(job: job, status: .done), Self.everything)
            try await probe.commit("m2")
            try await probe.refuses(stale, with: .versionConflict)
            try await probe.commit(ending: .init(job: job, status: .done))
        },
    ]

    private static func refusesToEndTwice(_ probe: StoreProbe, _ status: Job.Status) async throws {
        _ = try await probe.enqueue()
        let job = try await probe.leaseJob()
        try await probe.commit(ending: .init(job: job, status: status))
        let again = try await probe.turn(ending: .init(job: job, status: .done), Self.everything)
        try await probe.refuses(again, with: .leaseLost)
    }
}
