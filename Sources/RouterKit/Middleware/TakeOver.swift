public import Foundation

/// That an operator writes in a conversation, and the assistant does not.
public struct TakenOver: ModuleData {
    public static let name = "taken_over"
    /// Since when.
    public let since: Date

    /// Since a time.
    public init(since: Date) { self.since = since }
}

/// Leaves messages unanswered in a conversation that an operator has taken over.
///
/// They are recorded, and the operator reads them. It ends when the operator releases the conversation, or when it begins
/// anew. What was under way goes on: a job that ends meanwhile says what it has to say.
public struct TakeOver: MessageMiddleware {
    /// A middleware with nothing to set.
    public init() {}

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard turn[TakenOver.self] == nil else { return .silent }
        return try await next(message, &turn)
    }
}
