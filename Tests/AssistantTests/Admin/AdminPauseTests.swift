import AssistantTestSupport
import Foundation
import Testing

@testable import Assistant

/// PAUSE and RESUME, on the built program.
struct AdminPauseTests {
    private let folder: TemporaryFolder

    init() throws { self.folder = try TemporaryFolder() }

    @Test("messages wait over a restart while texts are taken in, admins are answered, and RESUME sends all in order")
    func pauses() async throws {
        let settings = try await self.folder.learnedDatabase.merging(AdminPhone.settings) { $1 }
        var admin = AdminPhone(try await RunningServer(settings))
        let code = try await admin.code()
        #expect(try await admin.text("PAUSE \(code)").hasPrefix("Paused"))
        #expect(try await admin.server.text("plan")["state"] as? String == "analysis_sent")
        try await admin.waitForMessages(to: AdminPhone.number)
        #expect(try await admin.outbox(to: "+15550001111").map(\.status).allSatisfy { $0 == "pending" })

        _ = admin.server.end(with: SIGKILL)
        try await admin.goOn(with: try await RunningServer(settings))
        _ = try await admin.server.text("why 1")
        let body = Data("msisdn=15550001111&to=15550000000&messageId=m9&text=help&type=text".utf8)
        let webhook = try await admin.server.request(
            "/webhooks/vonage/inbound",
            body: body,
            headers: ["Content-Type": "application/x-www-form-urlencoded"]
        )
        #expect(webhook.status == 200)
        #expect(try await admin.text("STATUS").contains("Sending PAUSED"))
        #expect(try await admin.text("WHO +15550001111").contains("waiting messages: "))
        try await Task.sleep(for: .seconds(1))
        try await admin.waitForMessages(to: AdminPhone.number)
        let waiting = try await admin.outbox(to: "+15550001111")
        #expect(waiting.count >= 3 && waiting.allSatisfy { $0.status == "pending" }, "\(waiting)")

        let next = try await admin.code()
        #expect(try await admin.text("RESUME \(next)").hasPrefix("Resumed"))
        try await admin.waitForMessages(to: "+15550001111")
        let sent = try await admin.outbox(to: "+15550001111")
        #expect(sent.map(\.text) == waiting.map(\.text))
        #expect(try await admin.text("STATUS").contains("Sending on"))
    }
}
