import RouterKit

/// Something that is done in a transcript, and what comes of it.
struct TranscriptExchange: Sendable {
    /// The number of its first line.
    let line: Int
    /// Its first line, as it stands.
    let opening: String
    let action: Action
    var replies: [TranscriptReply] = []
    var state: ConversationState?

    enum Action: Sendable {
        case send(String)
        case perform(TranscriptDirective.Action)
    }

    var lines: [String] {
        [self.opening] + self.replies.flatMap(\.lines) + (self.state.map { ["= \($0)"] } ?? [])
    }

    /// Does it, with the phone in hand.
    func act(with phone: inout ConversationTester) async throws {
        switch self.action {
        case .send(let text): try await phone.send(text)
        case .perform(let action): try await action(&phone)
        }
    }
}
