import AdminHandlers
import Foundation
import RouterKit
import RouterKitSQL
import SMS

/// Where commands of admins are done: on the assistant that runs.
struct AdminOffice: AdminDesk {
    let codes: OneTimeCodes
    let engine: ConversationEngine
    let store: SQLStore
    let sender: OutboxSender
    let broadcasts: BroadcastService
    let startedAt: Date

    func isLocked(_ admin: PhoneNumber, at time: Date) async throws -> Bool {
        try await self.store.isLocked(admin, at: time)
    }

    func judge(_ command: AdminAttempt) async throws -> AdminVerdict {
        let code = command.code.map { code in
            self.codes.step(of: code, near: command.at).map { PresentedCode.right(step: $0) } ?? .wrong
        }
        let verdict = try await self.store.judge(
            AuditEntry(
                id: command.id,
                at: command.at,
                actor: command.phone.e164,
                command: command.command,
                target: command.target
            ),
            of: command.phone,
            by: code ?? .none
        )
        return switch verdict {
        case .accepted: .accepted
        case .noCode: .noCode
        case .wrongCode: .wrongCode
        case .lockedOut: .lockedOut
        case .usedCode: .usedCode
        case .ignored: .ignored
        }
    }

    func note(_ outcome: String, of command: String) async throws {
        try await self.store.noteOutcome(outcome, ofCommand: command)
    }

    func reset(_ phone: PhoneNumber, except key: ConversationKey) async throws -> Bool {
        let own = ConversationKey(phone: phone)
        guard let context = try await self.store.load(own) else { return false }
        let members = context.number?.members ?? []
        for other in [own] + members.map({ ConversationKey(phone: phone, member: $0) }) where other != key {
            _ = try await self.engine.reset(other)
        }
        return true
    }

    func pause(at time: Date) async throws { try await self.store.pauseSending(at: time) }

    func resume() async throws {
        try await self.store.resumeSending()
        self.engine.outboxBell.ring()
    }

    func retry(except job: JobName, at time: Date) async throws -> (messages: Int, jobs: Int) {
        let counts = try await self.store.retryAll(except: job, at: time)
        self.engine.outboxBell.ring()
        self.engine.jobsBell.ring()
        return counts
    }

    func audience(of text: String, at time: Date) async throws -> AdminAudience {
        let (numbers, optedOut) = try await self.store.audience(since: BroadcastService.activeSince(time))
        let parts = SMSGateway.messages(text).reduce(0) { $0 + $1.segmentCount().segments }
        return AdminAudience(numbers: numbers - optedOut, optedOut: optedOut, parts: parts)
    }

    func broadcast(_ text: String, id: String, at time: Date) async throws {
        try await self.store.add(
            Broadcast(id: id, text: text, createdAt: time, activeSince: BroadcastService.activeSince(time))
        )
        self.broadcasts.wake()
    }
}
