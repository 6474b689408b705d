import Hummingbird
import RouterKit

/// What failed for good, and the ways back: once more, or never again; for turns, sends and jobs alike.
struct DeadLetterRoutes {
    let engine: ConversationEngine

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.get("dead-letters", use: self.letters)
        group.post("dead-letters/:id/retry", use: self.retryTurn)
        group.post("dead-letters/:id/discard") { _, context in
            let id = DeadLetter.ID(rawValue: context.id)
            guard try await self.engine.discardTurn(id) else { throw Self.noneWaits("letter") }
            return try Self.answer(id.rawValue, DeadLetter.Status.discarded)
        }
        group.post("outbox/:id/retry") { _, context in
            let id = OutgoingMessage.ID(rawValue: context.id)
            guard try await self.engine.retryMessage(id) else { throw Self.noneWaits("message") }
            return try Self.answer(id.rawValue, QueuedMessage.Status.pending)
        }
        group.post("outbox/:id/discard") { _, context in
            let id = OutgoingMessage.ID(rawValue: context.id)
            guard try await self.engine.discardMessage(id) else { throw Self.noneWaits("message") }
            return try Self.answer(id.rawValue, QueuedMessage.Status.discarded)
        }
        group.post("jobs/:id/retry") { _, context in
            let id = Job.ID(rawValue: context.id)
            guard try await self.engine.reviveJob(id) else { throw Self.noneWaits("job") }
            return try Self.answer(id.rawValue, Job.Status.queued)
        }
        group.post("jobs/:id/discard") { _, context in
            let id = Job.ID(rawValue: context.id)
            guard try await self.engine.discardJob(id) else { throw Self.noneWaits("job") }
            return try Self.answer(id.rawValue, Job.Status.discarded)
        }
    }

    @Sendable
    private func letters(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let limit = try request.pageLimit
        let letters = try await self.engine.store.deadLetters(
            in: request.pageStatus(DeadLetter.Status.self),
            after: request.pageStart,
            limit: limit
        )
        return try .json(Page(letters.map(DeadLetterItem.init), limit: limit) { String($0.position) })
    }

    @Sendable
    private func retryTurn(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        guard let turn = try await self.engine.retryTurn(DeadLetter.ID(rawValue: context.id)) else {
            throw Self.noneWaits("letter")
        }
        return try .json(RetriedTurnItem(turn: turn))
    }

    private static func answer(_ id: String, _ status: some RawRepresentable<String>) throws -> Response {
        try .json(["id": id, "status": status.rawValue])
    }

    private static func noneWaits(_ what: String) -> ProblemDetails {
        ProblemDetails(
            .conflict,
            "there is no dead \(what) of this id; only a dead one can be tried again or discarded",
            field: "id"
        )
    }
}

extension AssistantRequestContext {
    /// The id in the path.
    fileprivate var id: String { self.parameters.get("id") ?? "" }
}
