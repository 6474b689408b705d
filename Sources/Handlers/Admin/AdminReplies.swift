import Foundation
import RouterKit

/// Everything that is said to admins: in English, and in two parts of a text message at most.
enum AdminReplies {
    static let noNumber = "That is no phone number: write the country code and 7 to 15 digits, such as +15550001111."
    static let paused = "Paused: messages wait in the outbox, except those to admins. RESUME and a code sends them."
    static let resumed = "Resumed: what waited is being sent, in order."
    static let noText = "There is no text. Write BROADCAST, what to say, and the code as the last word."
    static let nothingToSend = "No broadcast waits, or it is older than 10 minutes. Begin again with BROADCAST."
    static let failed = "That failed; the log says why. Nothing more will be tried."

    static func nobody(_ phone: PhoneNumber) -> String { "\(phone) never wrote." }
    static func reset(_ phone: PhoneNumber) -> String { "\(phone) begins anew." }

    /// What is said to a command that may not be done; `nil` for nothing.
    static func refusal(_ verdict: AdminVerdict) -> String? {
        switch verdict {
        case .accepted, .ignored: nil
        case .noCode: "Not done: the 6 digits of your authenticator have to be the last word."
        case .wrongCode: "Not done: the code is wrong. Send the command again with the one that shows now."
        case .usedCode: "Not done: this code was used already. Wait for the next one."
        case .lockedOut: "Not done: the code is wrong, again. Commands from this phone are ignored for 15 minutes."
        }
    }

    static func status(_ status: AdminStatus) -> String {
        let version = status.version.map { ", version \($0.prefix(40))" } ?? ""
        let ready = status.isReady ? "Ready" : "NOT READY: the database cannot be written"
        let oldest = status.oldest.map { ", oldest \(Self.age($0))" } ?? ""
        return """
            \(ready)\(version), up \(Self.age(status.uptime)).
            Sending \(status.isPaused ? "PAUSED" : "on"), provider circuit \(Self.name(of: status.circuit)).
            Outbox \(status.messages), jobs \(status.jobs)\(oldest).
            Dead: \(status.deadTurns) turns, \(status.deadMessages) sends, \(status.deadJobs) jobs.
            """
    }

    static func statistics(_ statistics: AdminStatistics) -> String {
        let share = statistics.read > 0 ? "\(statistics.understood * 100 / statistics.read) %" : "none"
        return """
            Last 24 h: \(statistics.received) messages in, \(statistics.sent) out.
            Understood: \(share). Errors: \(statistics.errors). Active conversations: \(statistics.conversations).
            """
    }

    static func customer(_ customer: AdminCustomer, _ phone: PhoneNumber) -> String {
        let time = customer.lastActivity.map { $0.formatted(.iso8601) } ?? "never"
        return """
            \(phone): \(customer.state.rawValue.prefix(60)), last wrote \(time), language \(customer.language.rawValue.prefix(20)), \
            \(customer.isOptedOut ? "opted out" : "may be texted"), waiting messages: \(customer.waiting).
            """
    }

    static func retried(_ messages: Int, _ jobs: Int) -> String {
        "To be tried again: \(Self.count(messages, "message")), \(Self.count(jobs, "job"))."
    }

    static func dryRun(_ audience: AdminAudience) -> String {
        """
        It would go to \(Self.count(audience.numbers, "number")) in \(Self.count(audience.parts, "part")) each; \
        \(audience.optedOut) opted out. Nothing is sent yet: text SEND and a new code within 10 minutes.
        """
    }

    static func sending(_ audience: AdminAudience) -> String {
        "Sending to \(Self.count(audience.numbers, "number")); who is in quiet hours gets it after them."
    }

    private static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }

    private static func name(of circuit: CircuitState) -> String {
        switch circuit {
        case .closed: "closed (working)"
        case .open: "OPEN (failing)"
        case .halfOpen: "half open (trying)"
        }
    }

    /// "12 s", "5 min", "3 h", "2 d".
    private static func age(_ seconds: TimeInterval) -> String {
        let seconds = max(0, Int(seconds))
        return switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7_200: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3_600) h"
        default: "\(seconds / 86_400) d"
        }
    }
}
