import Foundation

/// The messages of a conversation that wait for advice: what the framework remembers of them, as a module would.
struct AwaitedAdvice: ModuleData {
    static let name = "message_advice"

    /// The messages, oldest first.
    var messages: [Message]

    /// A message that was not understood.
    struct Message: Codable, Sendable, Equatable {
        /// The job that gets the advice.
        var job: Job.ID
        /// Who delivered it.
        var provider: String
        /// The provider's id.
        var messageID: String
        /// The text as it came.
        var text: String
        /// When it came.
        var receivedAt: Date
        /// The version of the conversation after its turn: at any other, the advice comes too late.
        var version: Int
        /// Whether the customer wrote again since.
        var isOvertaken: Bool?

        private enum CodingKeys: String, CodingKey {
            case job, provider, text, version
            case messageID = "message_id"
            case receivedAt = "received_at"
            case isOvertaken = "overtaken"
        }
    }

    /// The message whose advice a job gets.
    func message(of job: Job.ID) -> Message? { self.messages.first { $0.job == job } }
}

extension JobName {
    /// The framework's job that asks what a message means that nobody understood.
    static let advice: JobName = "message.advice"
}

extension Turn {
    /// Whether advice is to be sought on the message, as it was classified.
    func seeksAdvice(on message: InboundMessage) -> Bool {
        self.isAdvised && self.classification.intent == .unknown && AdviceRules.allow(message.text)
    }

    /// Lets the message wait for advice, which a job gets.
    mutating func awaitAdvice(on message: InboundMessage) {
        let job = self.enqueue(JobRequest(.advice))
        var awaited = self[AwaitedAdvice.self] ?? AwaitedAdvice(messages: [])
        awaited.messages.append(
            AwaitedAdvice.Message(
                job: job,
                provider: message.id.provider,
                messageID: message.id.rawValue,
                text: message.text,
                receivedAt: message.receivedAt.inStoredResolution,
                version: self.context.version
            )
        )
        self[AwaitedAdvice.self] = awaited
    }

    /// Notes that the customer wrote again before there was advice.
    mutating func overtakeAwaitedAdvice() {
        // At a glance for nearly all turns: there is nothing to read.
        guard self.context.data[AwaitedAdvice.name] != nil, var awaited = self[AwaitedAdvice.self] else { return }
        for index in awaited.messages.indices { awaited.messages[index].isOvertaken = true }
        self[AwaitedAdvice.self] = awaited
    }

    /// Takes the message out that waits for the end of a job; `nil` when none does.
    mutating func takeAwaited(by job: Job.ID) -> AwaitedAdvice.Message? {
        guard var awaited = self[AwaitedAdvice.self], let message = awaited.message(of: job) else { return nil }
        awaited.messages.removeAll { $0.job == job }
        self[AwaitedAdvice.self] = awaited.messages.isEmpty ? nil : awaited
        return message
    }
}
