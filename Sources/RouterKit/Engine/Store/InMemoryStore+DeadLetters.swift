public import Foundation

extension InMemoryStore: DeadLetterStore {
    public func bury(_ letter: DeadLetter, in state: ConversationState, apology: OutgoingMessage?) throws {
        try self.checkToken(of: letter)
        if letter.attempts == 1 {
            guard self.answered[letter.message.id] == nil else { throw StoreError.duplicateMessage }
            self.answered[letter.message.id] = RecordedTurn(key: letter.key, events: [], state: state)
        }
        self.write(letter)
        guard letter.attempts == 1, let apology else { return }
        let queued = QueuedMessage(message: apology, requestID: letter.requestID, createdAt: letter.createdAt)
        self.outbox.append(Leasable(element: queued, availableAt: letter.createdAt))
    }

    public func deadLetter(_ id: DeadLetter.ID) -> DeadLetter? { self.letters.first { $0.id == id } }

    public func deadLetter(of message: MessageID) -> DeadLetter? { self.letters.last { $0.message.id == message } }

    public func discard(_ letter: DeadLetter.ID, at time: Date) -> Bool {
        guard let index = self.letters.firstIndex(where: { $0.id == letter && $0.status == .dead }) else {
            return false
        }
        self.letters[index].status = .discarded
        self.letters[index].endedAt = time.inStoredResolution
        return true
    }

    public func deadLetters(in status: DeadLetter.Status?, after position: Int?, limit: Int) -> [Listed<DeadLetter>] {
        self.letters.indices.reversed()
            .filter { index in position.map { index < $0 } ?? true }
            .filter { index in status.map { self.letters[index].status == $0 } ?? true }
            .prefix(limit)
            .map { Listed(position: $0, element: self.letters[$0]) }
    }

    /// Refuses a letter that was run again or discarded since this attempt began.
    func checkToken(of letter: DeadLetter) throws {
        guard letter.attempts > 1 else { return }
        let stored = self.deadLetter(letter.id)
        guard let stored, stored.status == .dead, stored.attempts == letter.attempts - 1 else {
            throw StoreError.letterOvertaken
        }
    }

    /// Keeps a new letter, or what became of an old one.
    func write(_ letter: DeadLetter) {
        if let index = self.letters.firstIndex(where: { $0.id == letter.id }) {
            self.letters[index] = letter
        } else {
            self.letters.append(letter)
        }
    }
}

extension InMemoryStore {
    public func jobs(in status: Job.Status, after position: Int?, limit: Int) -> [Listed<Job>] {
        Self.page(self.jobs, after: position, limit: limit) { $0.status == status && $0.isListed }
    }

    public func discard(_ job: Job.ID) -> Bool {
        guard let index = self.jobs.firstIndex(where: { $0.element.id == job && $0.element.status == .dead }) else {
            return false
        }
        self.jobs[index].element = self.jobs[index].element.with(status: .discarded)
        return true
    }

    public func messages(in status: QueuedMessage.Status, after position: Int?, limit: Int) -> [Listed<QueuedMessage>] {
        Array(Self.page(self.outbox, after: position, limit: .max).filter { $0.element.status == status }.prefix(limit))
    }

    public func discard(_ id: OutgoingMessage.ID) -> Bool {
        guard let index = self.outbox.firstIndex(where: { $0.element.message.id == id && $0.element.status == .dead })
        else { return false }
        self.outbox[index].element.status = .discarded
        return true
    }
}
