public import Foundation

extension InMemoryStore: OutboxStore {
    public func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) -> [QueuedMessage] {
        var recipients: Set<PhoneNumber> = []
        let due = self.outbox.indices.filter { index in
            let queued = self.outbox[index].element
            guard queued.status.isUnsettled, recipients.insert(queued.message.to).inserted else { return false }
            return queued.availableAt <= now
        }
        let longest = due.sorted {
            (self.outbox[$0].element.availableAt, $0) < (self.outbox[$1].element.availableAt, $1)
        }
        return longest.prefix(limit).sorted().map { index in
            self.change(index) { queued in
                queued.status = .sending
                queued.attempts += 1
                queued.availableAt = leaseEnd
            }
            return self.outbox[index].element
        }
    }

    public func record(_ outcomes: [SendOutcome]) {
        for outcome in outcomes {
            self.update(outcome.message) { queued in
                switch outcome.result {
                case .sent(let id):
                    queued.status = .sent
                    queued.providerMessageID = id
                case .failed(let time, let reason):
                    queued.status = .pending
                    queued.availableAt = time
                    queued.lastError = reason
                case .dead(let reason):
                    queued.status = .dead
                    queued.lastError = reason
                case .unknown(let time, let reason):
                    queued.status = .outcomeUnknown
                    queued.availableAt = time
                    queued.lastError = reason
                case .handedBack:
                    queued.status = .pending
                    queued.availableAt = queued.createdAt
                    queued.uncountedAttempts += 1
                }
            }
        }
    }

    public func settle(_ receipt: DeliveryReceipt) -> Bool {
        let index = self.outbox.firstIndex { row in
            switch receipt.reference {
            case .id(let id): row.element.message.id == id
            case .providerMessageID(let id): row.element.providerMessageID == id
            }
        }
        guard let index else { return false }
        let queued = self.outbox[index].element
        let isTriedBefore = queued.status == .pending && queued.attempts > 0
        guard
            receipt.outcome.predecessors.contains(queued.status) || (isTriedBefore && receipt.outcome.settlesWaiting)
        else { return false }
        self.change(index) { queued in
            queued.status = receipt.outcome.status
            queued.providerMessageID = queued.providerMessageID ?? receipt.providerMessageID
            queued.lastError = receipt.outcome.reason ?? queued.lastError
        }
        return true
    }

    public func retry(_ id: OutgoingMessage.ID, at time: Date) -> Bool {
        guard let index = self.outbox.firstIndex(where: { $0.element.message.id == id && $0.element.status == .dead })
        else { return false }
        self.change(index) { queued in
            queued.status = .pending
            queued.availableAt = time
            queued.uncountedAttempts = queued.attempts
        }
        return true
    }

    public func messages(after position: Int?, limit: Int) -> [Listed<QueuedMessage>] {
        Self.page(self.outbox, after: position, limit: limit)
    }

    /// Discards those of some messages that have not left yet.
    func discardWaiting(_ ids: [OutgoingMessage.ID], because reason: QueuedMessage.DiscardReason) {
        guard !ids.isEmpty else { return }
        self.discardWaiting(because: reason) { ids.contains($0.message.id) }
    }

    /// Discards the messages to a phone that have not left yet.
    func discardWaiting(to phone: PhoneNumber, because reason: QueuedMessage.DiscardReason) {
        self.discardWaiting(because: reason) { $0.message.to == phone }
    }

    private func discardWaiting(because reason: QueuedMessage.DiscardReason, _ isMeant: (QueuedMessage) -> Bool) {
        for index in self.outbox.indices where self.outbox[index].element.status == .pending {
            guard isMeant(self.outbox[index].element) else { continue }
            self.change(index) { queued in
                queued.status = .discarded
                queued.lastError = reason.rawValue
            }
        }
    }

    /// Changes a message, if it is still leased to this attempt.
    private func update(_ message: QueuedMessage, _ change: (inout QueuedMessage) -> Void) {
        guard
            let index = self.outbox.firstIndex(where: { $0.element.message.id == message.message.id }),
            self.outbox[index].element.attempts == message.attempts,
            self.outbox[index].element.status == .sending
        else { return }
        self.change(index, change)
    }

    private func change(_ index: Int, _ change: (inout QueuedMessage) -> Void) {
        change(&self.outbox[index].element)
        self.outbox[index].availableAt = self.outbox[index].element.availableAt
    }
}
