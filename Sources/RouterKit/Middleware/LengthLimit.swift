/// Answers texts that are longer than anybody types with a request for a short one.
public struct LengthLimit: MessageMiddleware {
    let maximum: Int

    /// At most so many characters; 1,600 is what providers join into one message.
    public init(maximum: Int = 1_600) { self.maximum = maximum }

    public func handle(_ message: InboundMessage, in turn: inout Turn, next: Next) async throws -> Reply? {
        guard message.text.unicodeScalars.count <= self.maximum else { return turn.say(EngineReplies.tooLong) }
        return try await next(message, &turn)
    }
}
