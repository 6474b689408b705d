import Tracing

/// What spans tell; neither texts nor phone numbers.
extension Span {
    /// Tells which request a span belongs to, which is what stands in the log and in the journal.
    func tag(_ request: RequestID) { self.attributes["routerkit.request_id"] = request.rawValue }

    /// Tells what a turn was about and what it led to.
    func describe(_ turn: Turn, from state: ConversationState) {
        guard self.isRecording else { return }
        self.updateAttributes { attributes in
            if turn.events.contains(where: \.opensWithMessage) {
                attributes["routerkit.intent"] = turn.classification.intent.rawValue
                attributes["routerkit.stage"] = turn.classification.stage
            }
            attributes["routerkit.module"] = turn.module?.rawValue
            attributes["routerkit.state"] = state.rawValue
            attributes["routerkit.state_after"] = turn.context.state.rawValue
            attributes["routerkit.messages"] = turn.outgoing.count
            attributes["routerkit.jobs"] = turn.jobs.count
        }
    }

    /// Tells which attempt a span is.
    func describe(attempt: Int, of request: RequestID) {
        self.tag(request)
        self.attributes["routerkit.attempt"] = attempt
    }

    /// Tells that it came to nothing, where no error was thrown that says so.
    func fail(because error: any Error) {
        self.recordError(error)
        self.setStatus(.init(code: .error))
    }
}
