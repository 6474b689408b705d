import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import RouterKitSQL

struct AdminRowsTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func entry(_ id: String, at seconds: TimeInterval = 0) -> AuditEntry {
        AuditEntry(id: id, at: TestClock.start + seconds, actor: PhoneNumber.test.e164, command: "pause", target: nil)
    }

    @Test("a code counts once, later ones only, and over a restart")
    func replay() async throws {
        var store = try await self.folder.store()
        #expect(try await store.judge(self.entry("a"), of: .test, by: .right(step: 7)) == .accepted)
        #expect(try await store.judge(self.entry("b"), of: .test, by: .right(step: 7)) == .usedCode)
        store = try await self.folder.store()
        #expect(try await store.judge(self.entry("c"), of: .test, by: .right(step: 6)) == .usedCode)
        #expect(
            try await store.judge(self.entry("d"), of: PhoneNumber("+15550002222"), by: .right(step: 6)) == .accepted
        )
        #expect(try await store.judge(self.entry("e"), of: .test, by: .right(step: 8)) == .accepted)
    }

    @Test("a command that is judged again gets the same verdict, once it is done too")
    func sameAgain() async throws {
        let store = try await self.folder.store()
        for _ in 1...2 {
            #expect(try await store.judge(self.entry("a"), of: .test, by: .right(step: 7)) == .accepted)
            #expect(try await store.judge(self.entry("b"), of: .test, by: .wrong) == .wrongCode)
        }
        try await store.noteOutcome("paused", ofCommand: "a")
        #expect(try await store.judge(self.entry("a"), of: .test, by: .right(step: 7)) == .accepted)
        #expect(try await store.audit(limit: 9).map(\.outcome) == ["wrong_code", "paused"])
        #expect(try await store.audit(limit: 1).map(\.id) == ["b"])
    }

    @Test("five wrong codes in a row lock the phone for a quarter of an hour, over a restart")
    func locks() async throws {
        var store = try await self.folder.store()
        for number in 1...4 { _ = try await store.judge(self.entry("w\(number)"), of: .test, by: .wrong) }
        // A right one begins the count anew, and none is no guess.
        #expect(try await store.judge(self.entry("r"), of: .test, by: .right(step: 1)) == .accepted)
        for number in 1...4 {
            #expect(try await store.judge(self.entry("x\(number)"), of: .test, by: .wrong) == .wrongCode)
        }
        #expect(try await store.judge(self.entry("n"), of: .test, by: .none) == .noCode)
        #expect(try await store.judge(self.entry("x5", at: 1), of: .test, by: .wrong) == .lockedOut)
        store = try await self.folder.store()
        #expect(try await store.judge(self.entry("y", at: 900), of: .test, by: .right(step: 2)) == .ignored)
        #expect(try await store.isLocked(.test, at: TestClock.start + 900))
        #expect(try await !store.isLocked(.test, at: TestClock.start + 901))
        #expect(try await store.judge(self.entry("z", at: 901), of: .test, by: .right(step: 2)) == .accepted)
    }

    @Test("a pause holds messages but to those that pass it, for every process")
    func pauses() async throws {
        let passing = try PhoneNumber("+15550009999")
        let store = try await SQLStore(self.folder.database(), passingPauses: [passing])
        for (id, phone) in [("m1", PhoneNumber.test), ("m2", passing), ("m3", .test)] {
            try await store.commit(id, from: phone) { $0.send(id) }
        }
        try await store.pauseSending(at: TestClock.start)
        try await store.pauseSending(at: TestClock.start + 5)
        #expect(try await store.sendingPausedSince() == TestClock.start)
        let other = try await self.folder.store()
        let end = TestClock.start + 60
        #expect(try await other.leaseMessages(limit: 9, now: TestClock.start, until: end).isEmpty)
        #expect(try await store.leaseMessages(limit: 9, now: TestClock.start, until: end).map(\.message.text) == ["m2"])
        #expect(try await store.waitingMessages(to: .test) == 2)
        try await other.resumeSending()
        // Of each number the first that waits.
        #expect(try await store.leaseMessages(limit: 9, now: TestClock.start, until: end).map(\.message.text) == ["m1"])
    }

    @Test("counts what waits, and what happened within a time")
    func figures() async throws {
        let store = try await self.folder.store()
        try await store.commit("m1")
        try await store.commit("m2", at: 100) { $0.enqueue(JobRequest("work")) }
        let depths = try await store.queueDepths(at: TestClock.start + 200, except: "other")
        #expect(depths.messages == 1 && depths.oldestMessage == TestClock.start)
        #expect(depths.jobs == 1 && depths.oldestJob == TestClock.start + 100)
        #expect(try await store.queueDepths(at: TestClock.start + 99).jobs == 0, "it is not due yet")
        #expect(try await store.queueDepths(at: TestClock.start + 200, except: "work").jobs == 0)
        let all = try await store.activity(from: TestClock.start, to: TestClock.start + 200, ofLatest: 100)
        #expect(all.received == 2 && all.conversations == 1 && all.sent == 1 && all.errors == 0)
        let later = try await store.activity(from: TestClock.start + 1, to: TestClock.start + 200, ofLatest: 100)
        #expect(later.received == 1 && later.sent == 0)
    }

    @Test("all that was given up is tried again, but for jobs of one name")
    func retries() async throws {
        let store = try await self.folder.store()
        try await store.commit("m1") {
            $0.send("one")
            $0.enqueue(JobRequest("work"))
            $0.enqueue(JobRequest("command"))
        }
        let database = try self.folder.database()
        try await database.run("UPDATE outbox SET status = 'dead', settled = 1")
        try await database.run("UPDATE jobs SET status = 'dead'")
        #expect(try await store.queueDepths(at: TestClock.start).deadJobs == 2)
        let counts = try await store.retryAll(except: "command", at: TestClock.start)
        #expect(counts == (1, 1))
        #expect(try await store.leaseMessages(limit: 9, now: TestClock.start, until: TestClock.start + 9).count == 1)
        #expect(try await store.leaseJobs(limit: 9, now: TestClock.start, until: TestClock.start + 9).count == 1)
    }
}
