import Foundation
import RouterKit

/// Does what a command says, and makes the reply.
struct AdminJob: JobHandler {
    let phones: Set<PhoneNumber>
    let desk: @Sendable () throws -> any AdminDesk

    static let name: JobName = "admin.command"
    var job: JobName { Self.name }

    /// What came of a command, for the turn that ends it.
    struct Result: Codable, Sendable {
        /// What to tell the admin; `nil` for nothing.
        var reply: String?
        /// The broadcast that waits for SEND from now on.
        var broadcast: AdminBroadcast?
        /// Whether none waits any more.
        var endsBroadcast = false
        /// Whether the admin's own conversation begins anew.
        var resets = false
    }

    func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue {
        let order: AdminOrder = try job.payload.decoded()
        // Whoever was taken off the list meanwhile gives no orders.
        guard self.phones.contains(job.key.phone) else { return try JSONValue(encoding: Result()) }
        let desk = try self.desk()
        return try JSONValue(
            encoding: order.name.changes
                ? await self.change(order, job, at: desk) : Result(reply: await self.read(order, job, at: desk))
        )
    }

    private func read(_ order: AdminOrder, _ job: Job, at desk: any AdminDesk) async throws -> String? {
        guard try await !desk.isLocked(job.key.phone, at: order.at) else { return nil }
        switch order.name {
        case .status: return AdminReplies.status(try await desk.status(at: order.at))
        case .stats:
            return AdminReplies.statistics(try await desk.statistics(from: order.at - 86_400, to: order.at))
        default:
            guard let phone = order.phone else { return AdminReplies.noNumber }
            guard let customer = try await desk.customer(phone) else { return AdminReplies.nobody(phone) }
            return AdminReplies.customer(customer, phone)
        }
    }

    private func change(_ order: AdminOrder, _ job: Job, at desk: any AdminDesk) async throws -> Result {
        let attempt = AdminAttempt(
            id: job.id.rawValue,
            phone: job.key.phone,
            command: order.name.rawValue,
            target: order.phone?.e164,
            code: order.code,
            at: order.at
        )
        let verdict = try await desk.judge(attempt)
        guard verdict == .accepted else { return Result(reply: AdminReplies.refusal(verdict)) }
        let (outcome, result) = try await self.perform(order, job, at: desk)
        try await desk.note(outcome, of: attempt.id)
        return result
    }

    /// Does what may be done; returns what to write down of it, too.
    private func perform(_ order: AdminOrder, _ job: Job, at desk: any AdminDesk) async throws -> (String, Result) {
        switch order.name {
        case .pause:
            try await desk.pause(at: order.at)
            return ("paused", Result(reply: AdminReplies.paused))
        case .resume:
            try await desk.resume()
            return ("resumed", Result(reply: AdminReplies.resumed))
        case .retry:
            let (messages, jobs) = try await desk.retry(except: Self.name, at: order.at)
            return ("retried \(messages) messages, \(jobs) jobs", Result(reply: AdminReplies.retried(messages, jobs)))
        case .broadcast: return try await self.prepare(order, job, at: desk)
        case .send: return try await self.send(order, at: desk)
        case .reset:
            guard let phone = order.phone else { return ("no number", Result(reply: AdminReplies.noNumber)) }
            let isOwn = phone == job.key.phone
            guard try await desk.reset(phone, except: job.key) || isOwn else {
                return ("no conversation", Result(reply: AdminReplies.nobody(phone)))
            }
            return ("reset", Result(reply: AdminReplies.reset(phone), resets: isOwn))
        case .status, .stats, .who: return ("nothing to do", Result())
        }
    }

    private func prepare(_ order: AdminOrder, _ job: Job, at desk: any AdminDesk) async throws -> (String, Result) {
        guard let text = order.text else { return ("no text", Result(reply: AdminReplies.noText)) }
        let audience = try await desk.audience(of: text, at: order.at)
        let broadcast = AdminBroadcast(id: job.id.rawValue, text: text, at: order.at)
        return (
            "dry run: \(audience.numbers) numbers",
            Result(reply: AdminReplies.dryRun(audience), broadcast: broadcast)
        )
    }

    private func send(_ order: AdminOrder, at desk: any AdminDesk) async throws -> (String, Result) {
        guard let broadcast = order.broadcast,
            order.at.timeIntervalSince(broadcast.at) <= AdminBroadcast.patience
        else { return ("no broadcast waits", Result(reply: AdminReplies.nothingToSend, endsBroadcast: true)) }
        let audience = try await desk.audience(of: broadcast.text, at: order.at)
        try await desk.broadcast(broadcast.text, id: broadcast.id, at: order.at)
        return (
            "sending to \(audience.numbers) numbers",
            Result(reply: AdminReplies.sending(audience), endsBroadcast: true)
        )
    }
}

extension AdminOrder {
    /// The number that it is about, where that is one.
    var phone: PhoneNumber? { self.target.flatMap { try? PhoneNumber($0) } }
}
