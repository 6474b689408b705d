import Foundation
import Hummingbird
import RouterKit
import RouterKitSQL
import SMS

/// Texts to all customers who wrote lately: a dry run, a start, a pause, and how far they are.
struct BroadcastRoutes {
    let runtime: AssistantRuntime

    /// What to say, and to whom.
    private struct Order: Decodable {
        var text: String?
        var isDryRun: Bool?
        var activeDays: Int?

        private enum CodingKeys: String, CodingKey {
            case text
            case isDryRun = "dry_run"
            case activeDays = "active_days"
        }
    }

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.get("broadcasts") { request, _ in
            let limit = try request.pageLimit
            let after = request.uri.queryParameters["after"].map(String.init)
            let items = try await self.runtime.store.broadcasts(before: after, limit: limit)
            return try Response.json(Page(items.map(BroadcastItem.init), limit: limit) { $0.id })
        }
        group.post("broadcasts", use: self.start)
        for (verb, from, to) in Self.moves {
            group.post(RouterPath("broadcasts/:id/\(verb)")) { _, context in
                let id = context.parameters.get("id") ?? ""
                guard let moved = try await self.runtime.store.moveBroadcast(id, from: from, to: to) else {
                    throw ProblemDetails(.conflict, "there is no broadcast of this id to \(verb)", field: "id")
                }
                self.runtime.broadcasts.wake()
                return try Response.json(BroadcastItem(moved))
            }
        }
    }

    private static let moves: [(String, Set<Broadcast.Status>, Broadcast.Status)] = [
        ("pause", [.running], .paused), ("resume", [.paused], .running), ("cancel", [.running, .paused], .cancelled),
    ]

    @Sendable
    private func start(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: maximumBodySize)
        guard let order = try? JSONDecoder().decode(Order.self, from: Data(body.readableBytesView)) else {
            throw ProblemDetails(.badRequest, "send {\"text\":\"…\",\"dry_run\":true}")
        }
        guard let text = order.text?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            throw ProblemDetails(.badRequest, "text is missing", field: "text")
        }
        let days = order.activeDays ?? BroadcastService.activeDays
        guard (1...3_650).contains(days) else {
            throw ProblemDetails(.badRequest, "active_days is to be a number from 1 to 3650", field: "active_days")
        }
        let now = self.runtime.clock.now
        let since = BroadcastService.activeSince(now, days: days)
        let messages = SMSGateway.messages(text)
        guard order.isDryRun != true else {
            let (numbers, optedOut) = try await self.runtime.store.audience(since: since)
            return try Response.json(
                DryRunItem(
                    recipients: numbers - optedOut,
                    optedOut: optedOut,
                    messages: messages,
                    segments: messages.reduce(0) { $0 + $1.segmentCount().segments }
                )
            )
        }
        let broadcast = Broadcast(id: RequestID().rawValue, text: text, createdAt: now, activeSince: since)
        try await self.runtime.store.add(broadcast)
        self.runtime.broadcasts.wake()
        return try Response.json(BroadcastItem(broadcast), status: .accepted)
    }
}

/// What a broadcast would be.
private struct DryRunItem: Encodable {
    let recipients: Int
    let optedOut: Int
    /// What each would get.
    let messages: [String]
    /// How many segments that is for each.
    let segments: Int

    private enum CodingKeys: String, CodingKey {
        case recipients, messages, segments
        case optedOut = "opted_out"
    }
}

/// A broadcast as operators see it.
private struct BroadcastItem: Encodable {
    let id: String
    let text: String
    let status: String
    let queued: Int
    let createdAt: String

    private enum CodingKeys: String, CodingKey {
        case id, text, status, queued
        case createdAt = "created_at"
    }

    init(_ broadcast: Broadcast) {
        self.id = broadcast.id
        self.text = broadcast.text
        self.status = broadcast.status.rawValue
        self.queued = broadcast.queued
        self.createdAt = broadcast.createdAt.iso8601
    }
}
