extension ConversationContext {
    /// What one event makes of the context.
    ///
    /// Total: no event is refused, so a journal can always be read.
    mutating func apply(_ event: ConversationEvent) {
        self.lastSequence = event.sequence
        switch event.change {
        case .messageReceived:
            self.version += 1
            self.createdAt = self.createdAt ?? event.at
            self.lastActivity = event.at
            self.arrivals.count(at: event.at)
        case .messageRetried(let message):
            // The customer wrote then, not now: neither activity nor rate.
            self.version += 1
            self.createdAt = self.createdAt ?? message.receivedAt
        case .signalReceived:
            self.version += 1
        case .stateChanged(let change):
            self.enter(change.to)
        case .dataChanged(let change):
            self.rememberForUndo(change.name)
            self.data[change.name] = change.data
        case .modificationRecorded(let modification):
            self.push(modification, at: event.sequence)
        case .modificationUndone:
            self.popModification()
        case .questionAsked(let question):
            self.question = question
        case .questionAnswered:
            self.question = nil
        case .errorOccurred(let error):
            self.errorCount += 1
            self.lastError = error.reason
        case .rateLimited(let limited):
            if limited.notified { self.arrivals.notifiedAt = event.at }
        case .conversationReset:
            self.reset()
        case .jobEnqueued, .jobCancelled, .replySent, .unknown:
            break
        }
    }

    private mutating func enter(_ state: ConversationState) {
        if state != self.state { self.question = nil }
        self.state = state
    }

    private mutating func push(_ modification: Modification, at sequence: Int) {
        self.modifications.append(
            RecordedModification(
                sequence: sequence,
                version: self.version,
                kind: modification.kind,
                summary: modification.summary,
                stateBefore: self.state,
                questionBefore: self.question,
                dataBefore: []
            )
        )
        self.modifications.removeFirst(max(0, self.modifications.count - Self.maximumModifications))
    }

    /// Keeps what `name` held for the modification that this turn recorded last, unless it has been kept already.
    private mutating func rememberForUndo(_ name: String) {
        guard let last = self.modifications.indices.last, self.modifications[last].version == self.version,
            !self.modifications[last].dataBefore.contains(where: { $0.name == name })
        else { return }
        self.modifications[last].dataBefore.append(.init(name: name, data: self.data[name]))
    }

    private mutating func popModification() {
        guard let undone = self.modifications.popLast() else { return }
        for prior in undone.dataBefore { self.data[prior.name] = prior.data }
        self.state = undone.stateBefore
        self.question = undone.questionBefore
    }

    private mutating func reset() {
        self.state = .idle
        self.modifications = []
        self.question = nil
        self.errorCount = 0
        self.lastError = nil
        self.data = [:]
    }
}
