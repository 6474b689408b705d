import AssistantTestSupport
import Foundation
import Testing

@testable import Assistant
@testable import RouterKitSQL

/// Commands from an admin's phone, on the built program.
struct AdminCommandTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    private func start() async throws -> AdminPhone {
        let settings = try await self.folder.learnedDatabase.merging(AdminPhone.settings) { $1 }
            .merging(["QUIET_HOURS": "off", "RATE_LIMIT_PER_MINUTE": "0"]) { $1 }
        return AdminPhone(try await RunningServer(settings))
    }

    private func audit() async throws -> [String] {
        let result = try await AppProcess.run(["audit"], environment: self.folder.database)
        #expect(result.status == 0, "\(result.errors)")
        return result.lines.reversed().compactMap { $0.split(separator: "  ").last.map(String.init) }
    }

    @Test("STATUS, STATS and WHO tell how it is, without a code and without a text")
    func reads() async throws {
        let admin = try await self.start()
        for text in ["plan", "qwertyuiop zxcvbnm"] { _ = try await admin.server.text(text) }
        let status = try await admin.text("status")
        #expect(status.hasPrefix("Ready, up ") && status.contains("Sending on, provider circuit closed"), "\(status)")
        #expect(status.contains("Dead: 0 turns, 0 sends, 0 jobs."))
        let statistics = try await admin.text("STATS")
        // Those of the customer, and the two commands.
        #expect(statistics.contains("4 messages in") && statistics.contains("Understood: 75 %"), "\(statistics)")
        #expect(statistics.contains("Errors: 0. Active conversations: 2."))
        let who = try await admin.text("WHO +1 555 000 1111")
        #expect(who.hasPrefix("+15550001111: analysis_sent, last wrote 20") && who.contains("may be texted"), "\(who)")
        #expect(!who.contains("qwerty") && who.contains("language en"))
        #expect(try await admin.text("WHO +15550007777") == "+15550007777 never wrote.")
        #expect(try await admin.text("WHO 12").hasPrefix("That is no phone number"))
        // What is no command is the assistant's.
        #expect(try await admin.server.text("plan", from: AdminPhone.number)["state"] as? String == "analysis_sent")
        #expect(try await self.audit() == ["No admin or operator has changed anything."])
    }

    @Test("RESET takes a customer's conversations back, and tells them nothing")
    func resets() async throws {
        var admin = try await self.start()
        _ = try await admin.server.text("plan")
        let before = try await admin.outbox(to: "+15550001111").count
        #expect(try await admin.text("RESET +15550001111").contains("have to be the last word"))
        #expect(try await admin.text("RESET +15550001111 \(admin.wrongCode)").contains("the code is wrong"))
        let path = "/api/v1/conversations/%2B15550001111"
        #expect(try await admin.server.request(path).json["state"] as? String == "analysis_sent")

        let code = try await admin.code()
        #expect(try await admin.text("reset +15550001111 \(code)") == "+15550001111 begins anew.")
        #expect(try await admin.server.request(path).json["state"] as? String == "idle")
        #expect(try await admin.outbox(to: "+15550001111").count == before)
        #expect(try await admin.text("RESET +15550001111 \(code)").contains("was used already"))
        let next = try await admin.code()
        #expect(try await admin.text("RESET +15550007777 \(next)") == "+15550007777 never wrote.")
        #expect(
            try await self.audit() == [
                "RESET +15550001111: no_code", "RESET +15550001111: wrong_code", "RESET +15550001111: reset",
                "RESET +15550001111: used_code", "RESET +15550007777: no conversation",
            ]
        )
        let limited = try await AppProcess.run(["audit", "--limit", "1"], environment: self.folder.database)
        #expect(limited.lines.count == 1 && limited.output.contains(AdminPhone.number))
        #expect(!limited.output.contains(next))
        #expect(try await AppProcess.run(["audit", "--limit", "0"], environment: self.folder.database).status != 0)
    }

    @Test("commands come through a webhook and from a member of the household, too, and rehearse as they were")
    func otherWays() async throws {
        var admin = try await self.start()
        let webhook = try await admin.server.request(
            "/webhooks/vonage/inbound",
            body: Data("msisdn=15550009999&to=15550000000&messageId=m1&text=Status&type=text".utf8),
            headers: ["Content-Type": "application/x-www-form-urlencoded"]
        )
        #expect(webhook.status == 200)
        let end = ContinuousClock.now + .seconds(30)
        while try await admin.outbox(to: AdminPhone.number).first?.text.hasPrefix("Ready") != true {
            try #require(ContinuousClock.now < end)
            try await Task.sleep(for: .milliseconds(50))
        }
        _ = try await admin.text("this is Anna")
        _ = try await admin.server.text("plan", from: AdminPhone.number)
        #expect(try await admin.text("STATS").hasPrefix("Last 24 h"))
        let code = try await admin.code()
        #expect(try await admin.text("RESET \(AdminPhone.number) \(code)").hasSuffix("begins anew."))
        let conversations = try await admin.server.request("/api/v1/conversations").items
        #expect(conversations.count == 2 && conversations.allSatisfy { $0["state"] as? String == "idle" })

        let settings = self.folder.database.merging(AdminPhone.settings) { $1 }
            .merging(["QUIET_HOURS": "off", "RATE_LIMIT_PER_MINUTE": "0"]) { $1 }
        let rehearsal = try await AppProcess.run(["rehearse"], environment: settings)
        #expect(rehearsal.output.contains(" 0 different") && rehearsal.status == 0, "\(rehearsal.output)")
    }

    @Test("five wrong codes, and the phone is ignored for a quarter of an hour; the other one is not")
    func locksOut() async throws {
        var admin = try await self.start()
        for _ in 1...4 { #expect(try await admin.text("PAUSE \(admin.wrongCode)").contains("with the one that shows")) }
        #expect(try await admin.text("PAUSE \(admin.wrongCode)").contains("ignored for 15 minutes"))
        for text in ["PAUSE \(try await admin.code())", "STATUS", "PAUSE"] { #expect(try await admin.text(text) == "") }
        #expect(try await admin.text("STATUS", from: "+15550008888").hasPrefix("Ready"))
        try await admin.advance(by: 900)
        let code = try await admin.code()
        #expect(try await admin.text("PAUSE \(code)").hasPrefix("Paused"))
        #expect(
            try await self.audit().map { $0.replacing("PAUSE: ", with: "") }
                == Array(repeating: "wrong_code", count: 4) + ["locked_out", "ignored", "ignored", "paused"]
        )
    }

    @Test("a code of one admin is no other's: each has used codes of their own")
    func perPhone() async throws {
        var admin = try await self.start()
        let code = try await admin.code()
        #expect(try await admin.text("PAUSE \(code)").hasPrefix("Paused"))
        #expect(try await admin.text("RESUME \(code)").contains("used already"))
        #expect(try await admin.text("RESUME \(code)", from: "+15550008888").hasPrefix("Resumed"))
    }

    @Test("BROADCAST counts, and SEND with another code tells everybody once")
    func broadcasts() async throws {
        var admin = try await self.start()
        for number in 1...3 { _ = try await admin.server.text("hello", from: "+1555000100\(number)") }
        _ = try await admin.server.text("stop", from: "+15550001003")
        #expect(try await admin.text("SEND \(try await admin.code())").hasPrefix("No broadcast waits"))
        let code = try await admin.code()
        let dry = try await admin.text("BROADCAST The box of 2026 comes late. \(code)")
        // The admin is a number, too.
        #expect(dry.hasPrefix("It would go to 3 numbers in 1 part each; 1 opted out."), "\(dry)")
        #expect(try await admin.text("SEND \(code)").contains("used already"))
        #expect(try await admin.server.request("/api/v1/broadcasts").items.isEmpty)
        let second = try await admin.code()
        #expect(try await admin.text("SEND \(second)").hasPrefix("Sending to 3 numbers"))
        let third = try await admin.code()
        #expect(try await admin.text("SEND \(third)").hasPrefix("No broadcast waits"))
        let end = ContinuousClock.now + .seconds(30)
        while try await admin.server.request("/api/v1/broadcasts").items.first?["status"] as? String != "finished" {
            try #require(ContinuousClock.now < end)
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(
            try await admin.outbox(to: "+15550001001").map(\.text).count { $0 == "The box of 2026 comes late." } == 1
        )
        #expect(try await admin.outbox(to: "+15550001003").allSatisfy { !$0.text.contains("comes late") })

        let late = try await admin.code()
        #expect(try await admin.text("BROADCAST Too late \(late)").hasPrefix("It would go to"))
        try await admin.advance(by: 601)
        let last = try await admin.code()
        #expect(try await admin.text("SEND \(last)").hasPrefix("No broadcast waits"))
        #expect(try await admin.server.request("/api/v1/broadcasts").items.count == 1)
    }

    @Test("RETRY lets all that was given up go on, and says how much it was")
    func retries() async throws {
        var admin = try await self.start()
        _ = try await admin.server.text("plan")
        try await admin.waitForMessages(to: "+15550001111")
        let database = try SQLiteDatabase(path: self.folder.databasePath)
        _ = try await database.transaction { connection in
            try connection.execute("UPDATE outbox SET status = 'dead' WHERE recipient = '+15550001111'")
            return try connection.execute("UPDATE jobs SET status = 'dead' WHERE name = 'plan.analysis'")
        }
        let sent = try await admin.outbox(to: "+15550001111").count
        #expect(try await admin.text("STATUS").contains("Dead: 0 turns, \(sent) sends, 1 jobs."))
        let code = try await admin.code()
        let reply = try await admin.text("RETRY \(code)")
        #expect(reply.hasPrefix("To be tried again: \(sent) message") && reply.hasSuffix(", 1 job."), "\(reply)")
        try await admin.waitForMessages(to: "+15550001111")
        #expect(try await self.audit() == ["RETRY: retried \(sent) messages, 1 jobs"])
        try database.close()
    }
}
