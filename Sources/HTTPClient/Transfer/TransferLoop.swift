import CCurl
import Synchronization

/// Drives all transfers of a client, on a thread of its own.
struct TransferLoop {
    private let multi: MultiHandle
    private let configuration: HTTPClient.Configuration
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
    private var waiting = WaitingLine()
    /// Handles that are not in use, kept because making one is dear.
    private var idle: [UnsafeMutableRawPointer] = []

    init(multi: MultiHandle, configuration: HTTPClient.Configuration) {
        self.multi = multi
        self.configuration = configuration
    }

    /// Works until the queue says stop; then everything under way has failed.
    mutating func run(_ queue: TransferQueue) {
        while true {
            let orders = queue.takeOrders()
            orders.started.forEach { self.take($0) }
            orders.cancelled.forEach { self.cancel($0) }
            if orders.isStopping { break }
            self.startWaiting()
            self.multi.perform()
            self.finishEnded()
            for request in self.waiting.removeExpired(at: .now) { request.fail(request.timedOut(.waitingForPlace)) }
            if self.hasPlace, !self.waiting.isEmpty { continue }
            self.multi.wait(milliseconds: self.longestWait)
        }
        self.stop()
    }

    private var hasPlace: Bool { self.transfers.count < max(1, self.configuration.maximumTransfers) }

    /// How long to wait at most: transfers wake the thread by themselves, the time of those that wait does not.
    private var longestWait: Int32 {
        guard let deadline = self.waiting.nextDeadline else { return 60_000 }
        return Int32(max(1, min(60_000, (deadline - .now) / .milliseconds(1) + 1)))
    }

    private mutating func take(_ request: PendingRequest) {
        // Its cancellation may have come before it, when there was nothing to cancel yet.
        guard !request.ticket.isCancelled.load(ordering: .acquiring) else { return request.fail(.cancelled) }
        self.waiting.append(request)
    }

    private mutating func startWaiting() {
        while self.hasPlace, let request = self.waiting.popFirst() {
            guard request.deadline > .now else {
                request.fail(request.timedOut(.waitingForPlace))
                continue
            }
            guard let easy = self.idle.popLast() ?? curl_easy_init() else { fatalError("out of memory") }
            let transfer = Transfer(of: request, on: easy, configuration: self.configuration)
            self.transfers[easy] = transfer
            transfer.prepare()
            self.multi.add(easy)
        }
    }

    private mutating func finishEnded() {
        while let (easy, code) = self.multi.nextEnded() {
            guard let transfer = self.transfers[easy] else { continue }
            self.multi.remove(easy)
            switch transfer.ended(with: code) {
            case .goesOn:
                self.multi.add(easy)
            case .over(let result):
                self.giveBack(transfer)
                transfer.pending.finish(result)
            }
        }
    }

    private mutating func cancel(_ ticket: Ticket) {
        if let request = self.waiting.remove(ticket) { return request.fail(.cancelled) }
        guard let transfer = self.transfers.values.first(where: { $0.pending.ticket === ticket }) else { return }
        self.breakOff(transfer, .cancelled)
    }

    private mutating func stop() {
        for request in self.waiting.removeAll() { request.fail(.shutDown) }
        for transfer in Array(self.transfers.values) { self.breakOff(transfer, .shutDown) }
        self.idle.forEach { curl_easy_cleanup($0) }
        self.idle = []
    }

    private mutating func breakOff(_ transfer: Transfer, _ kind: HTTPClientError.Kind) {
        self.multi.remove(transfer.easy)
        self.giveBack(transfer)
        transfer.pending.finish(.failure(transfer.error(kind)))
    }

    /// Frees what a transfer that is out of the set holds, and keeps its handle for the next.
    private mutating func giveBack(_ transfer: Transfer) {
        self.transfers[transfer.easy] = nil
        transfer.release()
        self.idle.append(transfer.easy)
    }
}
