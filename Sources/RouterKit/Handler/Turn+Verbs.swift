/// Everything that a handler can do to a conversation.
extension Turn {
    /// Goes to another state.
    ///
    /// An open question is dropped. Going to the state that stands does nothing.
    ///
    /// - Throws: ``IllegalTransition`` when no module declares the state; the context is as it was.
    public mutating func transition(to state: ConversationState) throws {
        guard state != self.context.state else { return }
        if let flow = self.flow, flow.states[state] == nil {
            throw IllegalTransition(from: self.context.state, to: state)
        }
        self.append(.stateChanged(.init(from: self.context.state, to: state)))
    }

    /// Records something that the customer changed, so that it can be undone.
    ///
    /// Call it before changing state or module data: those are what ``undoLastModification()`` brings back.
    public mutating func record(_ modification: Modification) {
        self.append(.modificationRecorded(modification))
    }

    /// Takes back the last modification: the state, the open question and the module data are as they were before it.
    ///
    /// - Returns: what was undone; `nil` when there is nothing to undo.
    @discardableResult
    public mutating func undoLastModification() -> RecordedModification? {
        guard let last = self.context.modifications.last else { return nil }
        self.append(.modificationUndone(.init(sequence: last.sequence, kind: last.kind, summary: last.summary)))
        return last
    }

    /// Puts a question that the next message may answer.
    ///
    /// It takes the place of one that is open; go to another state first, since that drops it.
    public mutating func ask(_ question: Question) {
        self.append(.questionAsked(question))
    }

    /// Hands work to a job, which starts once the turn is committed.
    ///
    /// - Returns: the job's id.
    @discardableResult
    public mutating func enqueue(_ request: JobRequest) -> Job.ID {
        let job = Job(request, key: self.context.key, requestID: self.requestID, now: self.now)
        self.queue(job)
        return job.id
    }

    /// Takes a job back: it does not start, or when it is running, its end has no effect.
    ///
    /// A job that has ended stays as it is.
    public mutating func cancel(_ job: Job.ID) { self.takeBack(job) }

    /// Sends a text of its own, before the handler's reply.
    public mutating func send(_ text: String) {
        self.queue(OutgoingMessage(to: self.context.key.phone, text: text))
    }

    /// Begins the conversation anew: idle, no module data, nothing to undo, no question.
    ///
    /// Who it is with stays.
    public mutating func reset() {
        self.append(.conversationReset)
    }
}
