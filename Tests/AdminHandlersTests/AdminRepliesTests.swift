import Foundation
import PlanFixtures
import RouterKit
import RouterKitTesting
import SMS
import Testing

@testable import AdminHandlers

struct AdminRepliesTests {
    @Test("every reply fits in two parts of plain characters, with the largest numbers too")
    func lengths() {
        let many = 1_000_000_000
        let phone = (try? PhoneNumber("+123456789012345")) ?? .test
        let status = AdminStatus(
            isReady: false,
            version: String(repeating: "v", count: 90),
            uptime: Double(many),
            circuit: .halfOpen,
            isPaused: true,
            messages: many,
            jobs: many,
            oldest: Double(many),
            deadTurns: many,
            deadMessages: many,
            deadJobs: many
        )
        let statistics = AdminStatistics(
            received: many,
            sent: many,
            read: many,
            understood: many,
            errors: many,
            conversations: many
        )
        let customer = AdminCustomer(
            state: ConversationState(rawValue: String(repeating: "s", count: 99)),
            lastActivity: TestClock.start,
            language: .english,
            isOptedOut: true,
            waiting: many
        )
        let audience = AdminAudience(numbers: many, optedOut: many, parts: many)
        let texts =
            [
                AdminReplies.noNumber, AdminReplies.paused, AdminReplies.resumed, AdminReplies.noText,
                AdminReplies.nothingToSend, AdminReplies.failed, AdminReplies.nobody(phone), AdminReplies.reset(phone),
                AdminReplies.status(status), AdminReplies.statistics(statistics),
                AdminReplies.customer(customer, phone), AdminReplies.retried(many, many), AdminReplies.dryRun(audience),
                AdminReplies.sending(audience),
            ] + AdminVerdict.allCases.compactMap(AdminReplies.refusal)
        for text in texts {
            #expect(text.count <= 306 && text.allSatisfy(\.isASCII), "\(text)")
            #expect(text.segmentCount().segments <= 2, "\(text)")
        }
    }

    @Test("tells a status in words")
    func status() {
        let status = AdminStatus(
            isReady: true,
            uptime: 7_300,
            circuit: .closed,
            isPaused: true,
            messages: 3,
            oldest: 130
        )
        #expect(
            AdminReplies.status(status) == """
                Ready, up 2 h.
                Sending PAUSED, provider circuit closed (working).
                Outbox 3, jobs 0, oldest 2 min.
                Dead: 0 turns, 0 sends, 0 jobs.
                """
        )
    }
}
