import AdminHandlers
import Foundation
import RouterKit
import Synchronization

/// A desk that notes what it is asked to do.
final class ScriptedDesk: AdminDesk {
    private struct State {
        var log: [String] = []
        var verdict = AdminVerdict.accepted
        var isLocked = false
    }

    private let state = Mutex(State())

    var log: [String] { self.state.withLock { $0.log } }
    var verdict: AdminVerdict {
        get { self.state.withLock { $0.verdict } }
        set { self.state.withLock { $0.verdict = newValue } }
    }
    var isLocked: Bool {
        get { self.state.withLock { $0.isLocked } }
        set { self.state.withLock { $0.isLocked = newValue } }
    }

    private func note(_ line: String) { self.state.withLock { $0.log.append(line) } }

    func isLocked(_ admin: PhoneNumber, at time: Date) async throws -> Bool { self.isLocked }

    func judge(_ command: AdminAttempt) async throws -> AdminVerdict {
        self.note("judge \(command.command)")
        return self.verdict
    }

    func note(_ outcome: String, of command: String) async throws { self.note("note \(command): \(outcome)") }

    func status(at time: Date) async throws -> AdminStatus {
        AdminStatus(isReady: true, uptime: 1, circuit: .closed, isPaused: false)
    }

    func statistics(from start: Date, to end: Date) async throws -> AdminStatistics {
        AdminStatistics(received: 0, sent: 0, read: 0, understood: 0, errors: 0, conversations: 0)
    }

    func customer(_ phone: PhoneNumber) async throws -> AdminCustomer? { nil }

    func reset(_ phone: PhoneNumber, except key: ConversationKey) async throws -> Bool {
        self.note("reset \(phone)")
        return true
    }

    func pause(at time: Date) async throws { self.note("pause") }
    func resume() async throws { self.note("resume") }

    func retry(except job: JobName, at time: Date) async throws -> (messages: Int, jobs: Int) {
        self.note("retry")
        return (2, 1)
    }

    func audience(of text: String, at time: Date) async throws -> AdminAudience {
        AdminAudience(numbers: 12, optedOut: 3, parts: 1)
    }

    func broadcast(_ text: String, id: String, at time: Date) async throws { self.note("broadcast \(id): \(text)") }
}
