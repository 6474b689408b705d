public import Foundation

extension InMemoryStore: JobStore {
    public func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) -> [Job] {
        let due = self.jobs.indices.filter { index in
            let job = self.jobs[index]
            return [.queued, .running].contains(job.element.status) && job.availableAt <= now
        }
        .sorted { (self.jobs[$0].availableAt, $0) < (self.jobs[$1].availableAt, $1) }
        .prefix(limit)
        .sorted { (self.jobs[$0].element.runAt, $0) < (self.jobs[$1].element.runAt, $1) }
        return due.map { index in
            let job = self.jobs[index].element
            let leased = job.with(status: .running, attempt: job.attempt + 1)
            self.jobs[index] = Leasable(element: leased, availableAt: leaseEnd)
            return leased
        }
    }

    public func retry(_ job: Job, at time: Date, because reason: String) {
        guard let index = self.leasedIndex(of: job) else { return }
        self.jobs[index] = Leasable(element: job.with(status: .queued, lastError: reason), availableAt: time)
    }

    public func unfinishedJobs(of request: RequestID, dueBy time: Date) -> Int {
        self.jobs.count { job in
            job.element.requestID == request && job.element.runAt <= time
                && [.queued, .running].contains(job.element.status)
        }
    }

    public func jobs(after position: Int?, limit: Int) -> [Listed<Job>] {
        Self.page(self.jobs, after: position, limit: limit)
    }

    /// Where a job is, if it is still leased to this attempt.
    func leasedIndex(of job: Job) -> Int? {
        self.jobs.firstIndex { other in
            other.element.id == job.id && other.element.attempt == job.attempt && other.element.status == .running
        }
    }

    /// A page of a list, newest first.
    private static func page<Element: Sendable>(
        _ list: [Leasable<Element>],
        after position: Int?,
        limit: Int
    ) -> [Listed<Element>] {
        list.indices.reversed()
            .filter { index in position.map { index < $0 } ?? true }
            .prefix(limit)
            .map { Listed(position: $0, element: list[$0].element) }
    }
}

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

extension Job {
    func with(status: Status, attempt: Int? = nil, lastError: String? = nil) -> Job {
        Job(
            id: self.id,
            name: self.name,
            key: self.key,
            requestID: self.requestID,
            payload: self.payload,
            runAt: self.runAt,
            status: status,
            attempt: attempt ?? self.attempt,
            lastError: lastError ?? self.lastError
        )
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
