import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import AdminHandlers

struct AdminJobTests {
    private let desk = ScriptedDesk()

    /// Does a command as the worker would; returns what came of it.
    private func run(_ order: AdminOrder, from phone: PhoneNumber = .test, id: String = "j1") async throws
        -> AdminJob.Result
    {
        let job = Job(
            id: Job.ID(rawValue: id),
            name: AdminJob.name,
            key: ConversationKey(phone: phone),
            requestID: RequestID(rawValue: "r"),
            payload: try JSONValue(encoding: order),
            runAt: TestClock.start
        )
        let handler = AdminJob(phones: [.test]) { [desk = self.desk] in desk }
        return try await handler.run(job, reporting: JobProgressReporter { _ in }).decoded()
    }

    @Test("does what is asked, writes down what came of it, and says so")
    func does() async throws {
        let orders: [(AdminOrder, String, String)] = [
            (AdminOrder(.pause, code: "123456", at: TestClock.start), "paused", "Paused"),
            (AdminOrder(.resume, code: "123456", at: TestClock.start), "resumed", "Resumed"),
            (
                AdminOrder(.retry, code: "123456", at: TestClock.start), "retried 2 messages, 1 jobs",
                "To be tried again: 2 messages, 1 job."
            ),
            (
                AdminOrder(.reset, target: "+15550002222", code: "123456", at: TestClock.start), "reset",
                "+15550002222 begins anew."
            ),
            (
                AdminOrder(.reset, target: "12", code: "123456", at: TestClock.start), "no number",
                "That is no phone number"
            ),
            (AdminOrder(.broadcast, code: "123456", at: TestClock.start), "no text", "There is no text."),
            (AdminOrder(.send, code: "123456", at: TestClock.start), "no broadcast waits", "No broadcast waits"),
        ]
        for (order, outcome, words) in orders {
            let result = try await self.run(order)
            #expect(result.reply?.hasPrefix(words) == true, "\(result)")
            #expect(self.desk.log.last == "note j1: \(outcome)")
        }
    }

    @Test(
        "a command that may not be done changes nothing",
        arguments: AdminVerdict.allCases.filter { $0 != .accepted }
    )
    func refuses(verdict: AdminVerdict) async throws {
        self.desk.verdict = verdict
        for name in AdminOrder.Name.allCases where name.changes {
            let result = try await self.run(AdminOrder(name, target: "+15550002222", text: "x", at: TestClock.start))
            #expect(result.broadcast == nil && !result.resets && !result.endsBroadcast)
            #expect((result.reply == nil) == (verdict == .ignored))
        }
        #expect(self.desk.log.allSatisfy { $0.hasPrefix("judge") })
    }

    @Test("a broadcast is counted first, and SEND within ten minutes sends it")
    func broadcasts() async throws {
        let first = try await self.run(AdminOrder(.broadcast, text: "News", code: "123456", at: TestClock.start))
        #expect(first.reply?.contains("12 numbers in 1 part each; 3 opted out") == true)
        #expect(first.broadcast == AdminBroadcast(id: "j1", text: "News", at: TestClock.start))
        #expect(!self.desk.log.contains { $0.hasPrefix("broadcast") })

        var order = AdminOrder(.send, code: "123456", at: TestClock.start + 601)
        order.broadcast = first.broadcast
        #expect(try await self.run(order, id: "j2").reply == AdminReplies.nothingToSend)
        order.at = TestClock.start + 600
        let sent = try await self.run(order, id: "j3")
        #expect(sent.endsBroadcast && sent.reply?.hasPrefix("Sending to 12 numbers") == true)
        #expect(self.desk.log.contains("broadcast j1: News"))
    }

    @Test("a phone that is locked, or on the list no more, hears nothing")
    func ignored() async throws {
        self.desk.isLocked = true
        #expect(try await self.run(AdminOrder(.status, at: TestClock.start)).reply == nil)
        let stranger = try PhoneNumber("+15550002222")
        #expect(try await self.run(AdminOrder(.pause, code: "1", at: TestClock.start), from: stranger).reply == nil)
        #expect(self.desk.log.isEmpty)
    }

    @Test("an admin's own conversation begins anew in the turn that says so")
    func resetsOwn() async throws {
        let result = try await self.run(
            AdminOrder(.reset, target: "+15550001111", code: "123456", at: TestClock.start)
        )
        #expect(result.resets)
        let job = Job.ID(rawValue: "j1")
        var turn = try Turn.test {
            $0[AdminBroadcast.self] = AdminBroadcast(id: "b", text: "x", at: TestClock.start)
            $0[AdminWaiting.self] = AdminWaiting(jobs: [job, Job.ID(rawValue: "j2")])
        }
        let signal = Signal(job: AdminJob.name, jobID: job, outcome: .finished(try JSONValue(encoding: result)))
        let reply = try await AdminSignal().handle(signal, in: &turn)
        #expect(reply == "+15550001111 begins anew." && turn[AdminBroadcast.self] == nil)
    }
    @Test("the end of a command is told once, and a failure too")
    func ends() async throws {
        let job = Job.ID(rawValue: "j1")
        var turn = try Turn.test { $0[AdminWaiting.self] = AdminWaiting(jobs: [job]) }
        let signal = Signal(job: AdminJob.name, jobID: job, outcome: .failed(reason: "the disk is full"))
        #expect(try await AdminSignal().handle(signal, in: &turn) == Reply(AdminReplies.failed))
        #expect(turn[AdminWaiting.self] == nil)
        #expect(try await AdminSignal().handle(signal, in: &turn) == nil)
    }
}
