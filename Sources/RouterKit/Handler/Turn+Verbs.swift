public import Foundation

/// Everything that a handler can do to a conversation.
extension Turn {
    /// Goes to another state.
    ///
    /// An open question is dropped. Going to the state that stands does nothing.
    ///
    /// - Throws: ``IllegalTransition`` when no module declares such a transition on what is at work (the handler's
    ///   intent, the end of the job), or its condition did not hold before; the context is as it was.
    public mutating func transition(to state: ConversationState) throws {
        guard state != self.context.state else { return }
        try self.take(state)
    }

    /// Lets the time that the conversation may stay in its state begin again, as if it had just been entered.
    public mutating func restartTimeout() { self.restartsTimer = true }

    /// Records something that the customer changed, so that it can be undone.
    ///
    /// Call it before changing state or module data: those are what ``undoLastModification()`` brings back.
    public mutating func record(_ modification: Modification) {
        var modification = modification
        if let answered = self.answer?.question, answered.suspends != true { modification.answered = answered }
        self.append(.modificationRecorded(modification))
    }

    /// Takes back the last modification: the state, the open question and the module data are as they were before it,
    /// and the messages and jobs that its turn queued are taken back as far as they have not left or ended.
    ///
    /// - Returns: what was undone; `nil` when there is nothing to undo.
    @discardableResult
    public mutating func undoLastModification() -> RecordedModification? {
        guard let last = self.context.modifications.last else { return nil }
        self.append(.modificationUndone(.init(sequence: last.sequence, kind: last.kind, summary: last.summary)))
        self.recall(last.queued?.messages ?? [])
        for job in last.queued?.jobs ?? [] { self.cancel(job) }
        return last
    }

    /// Puts a question that the next message may answer.
    ///
    /// It takes the place of one that is open; go to another state first, since that drops it.
    public mutating func ask(_ question: Question) {
        self.append(.questionAsked(question))
    }

    /// Closes a question that needs no answer any more; one that is not open stays as it is.
    public mutating func withdraw(question name: String) {
        guard [self.context.question, self.context.suspendedQuestion].contains(where: { $0?.name == name }) else {
            return
        }
        self.append(.questionAnswered(.init(name: name, answer: "withdrawn")))
    }

    /// Hands work to a job, which starts once the turn is committed.
    ///
    /// One for later than in an hour that would fall into the customer's ``QuietHours`` starts when those are over.
    ///
    /// - Returns: the job's id.
    @discardableResult
    public mutating func enqueue(_ request: JobRequest) -> Job.ID {
        var request = request
        request.runAt = request.runAt.map(self.awake(at:))
        let job = Job(request, key: self.context.key, requestID: self.requestID, now: self.now)
        self.queue(job)
        return job.id
    }

    /// Takes a job back: it does not start, or when it is running, its end has no effect.
    ///
    /// A job that has ended stays as it is.
    public mutating func cancel(_ job: Job.ID) { self.takeBack(job) }

    /// Sends a text of its own, before the handler's reply; to a number that opted out nothing is sent.
    ///
    /// One that is longer than a message may be is sent as several.
    public mutating func send(_ text: String) {
        guard !self.isOptedOut else { return }
        for text in self.messages?(text) ?? [text] {
            self.queue(OutgoingMessage(to: self.context.key.phone, text: text))
        }
    }

    /// Sends a phrase in the customer's language, before the handler's reply.
    public mutating func send(_ phrase: Phrase) { self.send(phrase[self.language]) }

    /// Begins the conversation anew: idle, no module data, nothing to undo, no question, and none of its jobs goes on.
    ///
    /// Who it is with, their language and time zone and whether they may be texted stay.
    public mutating func reset() {
        self.append(.conversationReset)
    }

    /// Holds the conversation in a language from now on.
    ///
    /// One that the customer chose stays, whatever they write.
    public mutating func speak(_ language: Language, isChosen: Bool) {
        var locale = self.context.locale ?? CustomerLocale()
        locale.language = language
        locale.isLanguageChosen = isChosen ? true : nil
        guard locale != self.context.locale else { return }
        self.append(.localeChanged(locale))
    }

    /// Takes the customer's days and hours to be those of a time zone of the IANA database, from the next turn on.
    public mutating func live(in timeZone: TimeZone) {
        var locale = self.context.locale ?? CustomerLocale()
        locale.timeZoneName = timeZone.identifier
        guard locale != self.context.locale else { return }
        self.append(.localeChanged(locale))
    }

    /// Notes that a member of the household is texting from now on: their messages go to a conversation of their own,
    /// until nobody has texted there for ``NumberRegister/speakerPatience``.
    ///
    /// Call it in the number's own conversation, see ``ModuleRegistration/claimForNumber(_:)``.
    ///
    /// - Returns: whether it was noted; `false` when ``NumberRegister/maximumMembers`` others share the number, and in
    ///   a member's conversation.
    public mutating func select(member: String) -> Bool {
        guard self.context.key.member == nil,
            let name = ConversationKey(phone: self.context.key.phone, member: member).member
        else { return false }
        let members = self.context.number?.members ?? []
        guard members.contains(name) || members.count < NumberRegister.maximumMembers else { return false }
        self.append(.memberSelected(.init(member: name)))
        return true
    }
}
