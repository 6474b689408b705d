/// What a turn decided and said, without what differs from run to run: ids and times.
package struct TurnDecision: Sendable, Hashable {
    /// What the message was taken for; `nil` when nobody looked, and for the end of a job.
    package var intent: Intent?
    /// The state after the turn; `nil` where it was not left.
    package var state: ConversationState?
    /// What was said, in order.
    package var replies: [String] = []
    /// The question that was put last.
    package var question: String?
    /// The names of the jobs that were started, in order.
    package var jobs: [String] = []
    /// What the customer changed, or took back, in order.
    package var modifications: [String] = []
    /// Why it failed.
    package var error: String?

    /// What the events of a turn tell.
    package init(_ events: [ConversationEvent]) {
        for event in events {
            switch event.change {
            case .messageReceived(let message): self.intent = message.intent
            case .stateChanged(let change): self.state = change.to
            case .conversationReset: self.state = .idle
            case .replySent(let reply): self.replies.append(reply.text)
            case .questionAsked(let question): self.question = question.name
            case .jobEnqueued(let job): self.jobs.append(job.name.rawValue)
            case .modificationRecorded(let change): self.modifications.append(change.summary)
            case .modificationUndone(let change): self.modifications.append("undone: \(change.summary)")
            case .errorOccurred(let error): self.error = error.reason
            default: break
            }
        }
    }
}
