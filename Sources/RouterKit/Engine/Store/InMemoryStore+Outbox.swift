public import Foundation

extension InMemoryStore: OutboxStore {
    public func leaseMessages(limit: Int, now: Date, until leaseEnd: Date) -> [QueuedMessage] {
        let waiting = self.outbox.indices.filter { index in
            let message = self.outbox[index]
            return [.pending, .sending].contains(message.element.status) && message.availableAt <= now
        }
        return waiting.prefix(limit).map { index in
            let message = self.outbox[index].element
            let leased = message.with(status: .sending, attempts: message.attempts + 1)
            self.outbox[index] = Leasable(element: leased, availableAt: leaseEnd)
            return leased
        }
    }

    public func markSent(_ message: QueuedMessage, providerMessageID: String) {
        self.update(message) { $0.element = message.with(status: .sent, providerMessageID: providerMessageID) }
    }

    public func markUnsent(_ message: QueuedMessage, retryAt time: Date?, because reason: String) {
        self.update(message) { row in
            row.element = message.with(status: time == nil ? .dead : .pending)
            row.availableAt = time ?? row.availableAt
        }
    }

    public func messages(after position: Int?, limit: Int) -> [Listed<QueuedMessage>] {
        Self.page(self.outbox, after: position, limit: limit)
    }

    private func update(_ message: QueuedMessage, _ change: (inout Leasable<QueuedMessage>) -> Void) {
        guard
            let index = self.outbox.firstIndex(where: { $0.element.message.id == message.message.id }),
            self.outbox[index].element.attempts == message.attempts,
            self.outbox[index].element.status == .sending
        else { return }
        change(&self.outbox[index])
    }
}

extension QueuedMessage {
    func with(status: Status, attempts: Int? = nil, providerMessageID: String? = nil) -> QueuedMessage {
        QueuedMessage(
            message: self.message,
            requestID: self.requestID,
            createdAt: self.createdAt,
            status: status,
            attempts: attempts ?? self.attempts,
            providerMessageID: providerMessageID ?? self.providerMessageID
        )
    }
}
