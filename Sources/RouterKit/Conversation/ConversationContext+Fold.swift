extension ConversationContext {
    /// What one event makes of the context.
    ///
    /// Total: no event is refused, so a journal can always be read.
    mutating func apply(_ event: ConversationEvent) {
        self.lastSequence = event.sequence
        switch event.change {
        case .messageReceived(let message):
            self.version += 1
            self.createdAt = self.createdAt ?? event.at
            self.lastActivity = event.at
            self.arrivals.count(at: event.at)
            if let reference = message.reference { self.removeParts(of: reference) }
        case .partReceived(let part):
            self.version += 1
            self.createdAt = self.createdAt ?? event.at
            self.keep(part)
        case .messageRetried(let message):
            // The customer wrote then, not now: neither activity nor rate.
            self.version += 1
            self.createdAt = self.createdAt ?? message.receivedAt
        case .signalReceived(let signal):
            self.version += 1
            if self.timer?.job == signal.jobID { self.timer = nil }
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
            self.open(question)
        case .questionAnswered(let answer):
            self.close(answer.name)
        case .errorOccurred(let error):
            self.errorCount += 1
            self.lastError = error.reason
        case .rateLimited(let limited):
            if limited.notified { self.arrivals.notifiedAt = event.at }
        case .conversationReset:
            self.reset()
        case .timerSet(let timer):
            self.timer = timer
        case .timerCleared:
            self.timer = nil
        case .misunderstood(let count):
            self.misunderstandings = count.inARow == 0 ? nil : count.inARow
        case .localeChanged(let locale):
            self.locale = locale
        case .memberSelected(let selection):
            self.number = (self.number ?? NumberRegister()).selecting(selection.member, at: event.at)
        case .consentChanged(let consent):
            var number = self.number ?? NumberRegister()
            number.optedOutAt = consent.isOptedOut ? event.at : nil
            self.number = number
        case .jobEnqueued, .jobCancelled, .replySent, .unknown:
            break
        }
    }

    private mutating func enter(_ state: ConversationState) {
        if state != self.state {
            self.question = nil
            self.suspendedQuestion = nil
        }
        self.state = state
    }

    private mutating func open(_ question: Question) {
        if question.suspends != true {
            self.suspendedQuestion = nil
        } else if let open = self.question, open.suspends != true {
            self.suspendedQuestion = open
        }
        self.question = question
    }

    /// Closes the question of this name; one that it had interrupted is open again.
    private mutating func close(_ name: String) {
        self.question = self.question?.name == name ? self.suspendedQuestion : nil
        self.suspendedQuestion = nil
    }

    /// Notes what was queued after the last modification.
    mutating func noteQueued(_ queued: Modification.Queued) {
        guard let last = self.modifications.indices.last else { return }
        self.modifications[last].queued = queued
    }

    /// Keeps a part, in place of one that came before with the same number.
    private mutating func keep(_ part: TextPart) {
        self.parts = (self.parts ?? []).filter { ($0.reference, $0.number) != (part.reference, part.number) } + [part]
    }

    private mutating func removeParts(of reference: String) {
        let others = self.parts?.filter { $0.reference != reference } ?? []
        self.parts = others.isEmpty ? nil : others
    }

    private mutating func push(_ modification: Modification, at sequence: Int) {
        self.modifications.append(
            RecordedModification(
                sequence: sequence,
                version: self.version,
                kind: modification.kind,
                summary: modification.summary,
                stateBefore: self.state,
                questionBefore: modification.answered ?? self.suspendedQuestion ?? self.question,
                dataBefore: [],
                queued: modification.queued
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
        self.suspendedQuestion = nil
    }

    private mutating func reset() {
        self.state = .idle
        self.modifications = []
        self.question = nil
        self.suspendedQuestion = nil
        self.misunderstandings = nil
        self.errorCount = 0
        self.lastError = nil
        self.data = [:]
        // Its job is taken back with all others.
        self.timer = nil
    }
}
