import Foundation
import Hummingbird
import RouterKit

/// What is stored, for operators and their scripts.
struct OperatorRoutes {
    let engine: ConversationEngine
    private var store: any EngineStore { self.engine.store }

    func add(to group: RouterGroup<AssistantRequestContext>) {
        group.get("conversations", use: self.conversations)
        group.get("conversations/:key", use: self.conversation)
        group.get("conversations/:key/events", use: self.events)
        group.get("outbox", use: self.outbox)
        group.get("jobs", use: self.jobs)
        group.get("flow") { [flow = self.engine.catalogue.flow] _, _ in try Response.json(FlowDocument(flow)) }
    }

    @Sendable
    private func conversations(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let limit = try request.pageLimit
        let after = try request.uri.queryParameters["after"].map { text in
            guard let key = ConversationKey(String(text)) else {
                throw ProblemDetails(.badRequest, "after is to be the next of an earlier page", field: "after")
            }
            return key
        }
        let items = try await self.store.conversations(after: after, limit: limit).map(ConversationItem.init)
        return try .json(Page(items, limit: limit, cursor: \.key.description))
    }

    @Sendable
    private func conversation(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        try .json(ConversationItem(try await self.stored(context)))
    }

    @Sendable
    private func events(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let limit = try request.pageLimit
        let key = try await self.stored(context).key
        let items = try await self.store.events(of: key, after: request.pageStart ?? 0, limit: limit).map(
            EventItem.init
        )
        return try .json(Page(items, limit: limit) { String($0.sequence) })
    }

    @Sendable
    private func outbox(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let limit = try request.pageLimit
        let start = try request.pageStart
        let messages =
            if let status = try request.pageStatus(QueuedMessage.Status.self) {
                try await self.store.messages(in: status, after: start, limit: limit)
            } else {
                try await self.store.messages(after: start, limit: limit)
            }
        return try .json(Page(messages.map(OutboxItem.init), limit: limit) { String($0.position) })
    }

    @Sendable
    private func jobs(_ request: Request, context: AssistantRequestContext) async throws -> Response {
        let limit = try request.pageLimit
        let start = try request.pageStart
        let jobs =
            if let status = try request.pageStatus(Job.Status.self) {
                try await self.store.jobs(in: status, after: start, limit: limit)
            } else {
                try await self.store.jobs(after: start, limit: limit)
            }
        return try .json(Page(jobs.map(JobItem.init), limit: limit) { String($0.position) })
    }

    private func stored(_ context: AssistantRequestContext) async throws -> ConversationContext {
        let name = context.parameters.get("key").map { $0.removingPercentEncoding ?? $0 } ?? ""
        guard let key = ConversationKey(name), let stored = try await self.store.load(key) else {
            throw ProblemDetails(
                .notFound,
                "there is no conversation of this key; a key is like +15550001111",
                field: "key"
            )
        }
        return stored
    }
}
