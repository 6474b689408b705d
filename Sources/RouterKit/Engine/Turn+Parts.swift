import Foundation

extension JobName {
    /// The framework's job that stops waiting for the rest of a text.
    static let textAssembly: JobName = "message.assembly"
}

extension Turn {
    /// How long the rest of a text is waited for, from its first part on: a minute.
    static let patienceForParts: TimeInterval = 60

    /// Opens the turn with a message, or keeps it until the other parts of its text have come.
    ///
    /// A part that comes twice counts once, whatever ids it has. One that comes after the waiting ended is the beginning
    /// of another wait: after that, it is handled as the text that it is.
    ///
    /// - Returns: the whole text; `nil` while parts of it are missing.
    package mutating func receive(_ message: InboundMessage) -> InboundMessage? {
        guard let part = message.part, part.total > 1 else {
            self.append(.messageReceived(.init(message)))
            var whole = message
            whole.part = nil
            return whole
        }
        let known = (self.context.parts ?? []).filter { $0.reference == part.name }
        let wait = known.isEmpty ? self.jobThatWaitsForParts(of: part.name) : nil
        guard let job = wait?.id ?? known.first?.job else { return nil }
        let kept = TextPart(message, part: part, job: job)
        let all = known.filter { $0.number != part.number } + [kept]
        guard all.count == part.total else {
            self.append(.partReceived(kept))
            if let wait { self.start(wait) }
            return nil
        }
        let whole = self.open(with: all, from: message)
        self.stop(job)
        return whole
    }

    /// Opens the turn with as much of a text as came.
    ///
    /// - Returns: that much; `nil` when the text is whole meanwhile.
    mutating func receiveIncompleteText(_ signal: Signal) -> InboundMessage? {
        let parts = (self.context.parts ?? []).filter { $0.job == signal.jobID }
        guard !parts.isEmpty else {
            self.append(.signalReceived(.init(signal)))
            return nil
        }
        let phone = self.context.key.phone
        let id = MessageID(provider: parts[0].provider, rawValue: parts[0].messageID)
        return self.open(with: parts, from: InboundMessage(id: id, from: phone, text: "", receivedAt: self.now))
    }

    private func jobThatWaitsForParts(of reference: String) -> Job {
        Job(
            JobRequest(
                .textAssembly,
                payload: .string(reference),
                runAt: self.now.addingTimeInterval(Self.patienceForParts),
                uniqueKey: reference
            ),
            key: self.context.key,
            requestID: self.requestID,
            now: self.now
        )
    }

    private mutating func open(with parts: [TextPart], from message: InboundMessage) -> InboundMessage {
        let received = ConversationEvent.Change.MessageReceived(joining: parts)
        self.append(.messageReceived(received))
        var whole = message
        whole.id = MessageID(provider: received.provider, rawValue: received.messageID)
        whole.text = received.text
        whole.part = nil
        return whole
    }
}

extension MessagePart {
    /// The text that it belongs to: the reference with the number of parts, since phones have few references and use one
    /// again soon.
    var name: String { "\(self.reference)/\(self.total)" }
}

extension TextPart {
    fileprivate init(_ message: InboundMessage, part: MessagePart, job: Job.ID) {
        self.init(
            reference: part.name,
            number: part.number,
            total: part.total,
            provider: message.id.provider,
            messageID: message.id.rawValue,
            text: message.text,
            job: job
        )
    }
}
