import HTTPTypes
import Hummingbird
import Logging
import RouterKit
import RouterKitSQL
import SMS

/// Writes down what operators change, at the console and under `/api/v1`, and from which address, beside what admins text.
///
/// The row is there before anything is done, so what cannot be written down is not done.
struct OperatorAudit: RouterMiddleware {
    typealias Context = AssistantRequestContext

    /// Where it is that they do it.
    enum Place: String {
        case console
        case api

        /// What every address there begins with.
        var root: String { self == .console ? "/console/" : "/api/v1/" }
    }

    let place: Place
    let store: SQLStore
    let clock: any EngineClock

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        let id = context.requestID.rawValue
        try await self.store.note(
            AuditEntry(
                id: id,
                at: self.clock.now,
                actor: "\(self.place) \(context.sender)",
                command: self.command(context.endpointPath ?? ""),
                target: self.target(of: context)
            )
        )
        do {
            let response = try await next(request, context)
            await self.note("done", of: id, context)
            return response
        } catch {
            await self.note("refused: \(ProblemDetails(error).detail)", of: id, context)
            throw error
        }
    }

    /// Writes down how it came out; where that fails, what was done is done all the same, and is not to be told as failed.
    private func note(_ outcome: String, of id: String, _ context: Context) async {
        do {
            try await self.store.noteOutcome(outcome, ofCommand: id)
        } catch {
            context.logger.error(
                "an outcome is not in the audit",
                metadata: ["error": "\(error)", "outcome": "\(outcome)"]
            )
        }
    }

    /// The address without what it begins with and what stands in its place for one thing or another: `outbox/retry`.
    private func command(_ path: String) -> String {
        path.dropFirst(self.place.root.count).split(separator: "/").filter { !$0.hasPrefix("{") && !$0.hasPrefix(":") }
            .joined(separator: "/")
    }

    /// The number of a conversation, or the id of what waits in a queue.
    private func target(of context: Context) -> String? {
        if let key = try? context.conversationKey { return key.phone.e164 }
        guard let id = context.parameters.get("id") ?? context.form?["id"], !id.isEmpty else { return nil }
        return String(id.prefix(100))
    }
}

extension AssistantRuntime {
    /// What writes down what operators do there.
    func audit(_ place: OperatorAudit.Place) -> OperatorAudit {
        OperatorAudit(place: place, store: self.store, clock: self.clock)
    }
}
