import DequeModule

/// Requests that wait for a place, in order.
struct WaitingLine {
    private var order: Deque<Int> = []
    private var requests: [Int: PendingRequest] = [:]

    /// When the time of one of them is over, or earlier; `nil` when nobody waits.
    private(set) var nextDeadline: ContinuousClock.Instant?

    /// Whether nobody waits.
    var isEmpty: Bool { self.requests.isEmpty }

    /// Adds a request at the end.
    mutating func append(_ request: PendingRequest) {
        self.order.append(request.ticket.id)
        self.requests[request.ticket.id] = request
        self.nextDeadline = min(self.nextDeadline ?? request.deadline, request.deadline)
    }

    /// Takes the request that has waited longest.
    mutating func popFirst() -> PendingRequest? {
        while let id = self.order.popFirst() {
            guard let request = self.requests.removeValue(forKey: id) else { continue }
            self.forgetIfEmpty()
            return request
        }
        return nil
    }

    /// Takes the request of a ticket, if it waits.
    mutating func remove(_ ticket: Ticket) -> PendingRequest? {
        defer { self.forgetIfEmpty() }
        return self.requests.removeValue(forKey: ticket.id)
    }

    /// Takes those whose time is over.
    mutating func removeExpired(at now: ContinuousClock.Instant) -> [PendingRequest] {
        guard let nextDeadline = self.nextDeadline, nextDeadline <= now else { return [] }
        let expired = self.requests.values.filter { $0.deadline <= now }
        for request in expired { self.requests[request.ticket.id] = nil }
        self.nextDeadline = self.requests.values.map(\.deadline).min()
        return expired
    }

    /// Takes all.
    mutating func removeAll() -> [PendingRequest] {
        defer { self = WaitingLine() }
        return Array(self.requests.values)
    }

    /// The order keeps places of requests that were taken out of it.
    private mutating func forgetIfEmpty() {
        if self.requests.isEmpty { self = WaitingLine() }
    }
}
