import RouterKit

extension ConversationTester {
    /// Does what a transcript says, beginning with this phone, and writes down what came of it.
    ///
    /// Compare the two with ``Transcript/difference(from:)``. Use a tester of its own for each transcript: the clock, the
    /// conversations and the jobs go on where they stand.
    ///
    /// - Returns: the transcript with the replies that were given and, after each exchange, the state in place of those
    ///   expected.
    /// - Throws: ``TranscriptError`` for the line that could not be done; nothing after it was.
    public func run(_ transcript: Transcript) async throws -> Transcript {
        var phone = self
        var actual = transcript
        for (index, entry) in transcript.entries.enumerated() {
            guard case .exchange(var exchange) = entry else { continue }
            let before = await phone.place
            do {
                try await exchange.act(with: &phone)
            } catch {
                throw TranscriptError(name: transcript.name, line: exchange.line, reason: "\(error)")
            }
            exchange.replies = await phone.messages(after: before).map { message in
                TranscriptReply(message.text, to: message.to == phone.number ? nil : message.to)
            }
            exchange.state = await phone.stateOfWhoSpoke
            actual.entries[index] = .exchange(exchange)
        }
        return actual
    }

    /// The state of the conversation in which this phone's last message was answered.
    private var stateOfWhoSpoke: ConversationState {
        get async { await self.store.load(self.deliveries.key(of: self.number))?.state ?? .idle }
    }
}
