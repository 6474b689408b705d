/// Something that happens around the handling of every message.
///
/// Code before `next` sees the message, code after it sees the reply, and not calling it answers early. The first in
/// the chain is the outermost. One concern per type.
public protocol MessageMiddleware: Sendable {
    /// Answers the message, by calling `next` or without.
    func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply?
}

/// The rest of the chain, down to the router; called like a function.
public struct Next: Sendable {
    private let body: @Sendable (InboundMessage, inout Turn) async throws -> Reply?

    /// A rest that does this; tests of a middleware make one.
    public init(_ body: @escaping @Sendable (InboundMessage, inout Turn) async throws -> Reply?) {
        self.body = body
    }

    /// Lets the rest of the chain answer the message.
    public func callAsFunction(_ message: InboundMessage, _ turn: inout Turn) async throws -> Reply? {
        try await self.body(message, &turn)
    }
}

/// A list of middleware joined into one function.
package struct MiddlewareChain: Sendable {
    private let entry: Next

    /// Joins `middleware`, first outermost, around `innermost`.
    package init(_ middleware: [any MessageMiddleware], around innermost: Next) {
        self.entry = middleware.reversed().reduce(innermost) { next, outer in
            Next { message, turn in try await outer.handle(message, in: &turn, next: next) }
        }
    }

    /// Sends a message through.
    package func respond(to message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        try await self.entry(message, &turn)
    }
}
