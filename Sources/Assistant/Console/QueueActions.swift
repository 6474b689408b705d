import Hummingbird
import RouterKit
import RouterKitSQL
import SMS

/// What an operator does to what was given up, or should not be done any more.
struct QueueActions {
    let engine: ConversationEngine
    let store: SQLStore

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.post("queues/outbox/retry") { _, context in
            try await self.act(.outbox, .retried, context) { try await self.engine.retryMessage(.init(rawValue: $0)) }
        }
        group.post("queues/outbox/discard") { _, context in
            try await self.act(.outbox, .discarded, context) {
                try await self.engine.discardMessage(.init(rawValue: $0))
            }
        }
        group.post("queues/jobs/retry") { _, context in
            try await self.act(.jobs, .retried, context) { try await self.engine.reviveJob(.init(rawValue: $0)) }
        }
        group.post("queues/jobs/discard") { _, context in
            try await self.act(.jobs, .discarded, context) { try await self.engine.discardJob(.init(rawValue: $0)) }
        }
        group.post("queues/jobs/cancel") { _, context in
            try await self.act(.jobs, .cancelled, context) { id in
                guard let job = try await self.store.job(.init(rawValue: id)), job.status.isUnfinished else {
                    return false
                }
                return try await self.engine.cancelJob(job.id, of: job.key)
            }
        }
        group.post("queues/dead-letters/retry") { _, context in
            try await self.act(.letters, .retried, context) {
                try await self.engine.retryTurn(.init(rawValue: $0)) != nil
            }
        }
        group.post("queues/dead-letters/discard") { _, context in
            try await self.act(.letters, .discarded, context) {
                try await self.engine.discardTurn(.init(rawValue: $0))
            }
        }
    }

    private func act(
        _ queue: QueuesPage.Queue,
        _ notice: ConsoleNotice,
        _ context: AssistantRequestContext,
        _ body: (String) async throws -> Bool
    ) async throws -> Response {
        let id = context.form?["id"] ?? ""
        guard !id.isEmpty else { throw ProblemDetails(.badRequest, "id is missing", field: "id") }
        guard try await body(id) else {
            throw ProblemDetails(.conflict, "nothing of this id waits for that any more: look at the queue again")
        }
        return ConsolePage.redirect(to: "\(QueuesPage.path(of: queue))&done=\(notice.rawValue)")
    }
}
