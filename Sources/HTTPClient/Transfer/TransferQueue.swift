import Foundation
import Synchronization

/// The way from callers to the thread that drives their transfers.
final class TransferQueue: Sendable {
    /// What the thread has to do next.
    struct Orders {
        var started: [PendingRequest] = []
        var cancelled: [Ticket] = []
        var isStopping = false
    }

    private struct State {
        var orders = Orders()
        var isOver = false
        var stopWaiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let multi: MultiHandle

    /// A queue with its thread running.
    init(_ configuration: HTTPClient.Configuration) {
        self.multi = MultiHandle(maximumConnections: max(1, configuration.maximumTransfers))
        let thread = Thread { [self, multi] in
            Self.ignoreBrokenPipes()
            var loop = TransferLoop(multi: multi, configuration: configuration)
            loop.run(self)
            self.end()
        }
        thread.name = "http-client"
        thread.start()
    }

    /// Hands a request over; it fails at once when the client was shut down.
    func start(_ request: PendingRequest) {
        let isTaken = self.state.withLock { state in
            guard !state.orders.isStopping else { return false }
            state.orders.started.append(request)
            self.multi.wakeUp()
            return true
        }
        if !isTaken { request.fail(.shutDown) }
    }

    /// Breaks off the request of a ticket, also one that is yet to be handed over.
    func cancel(_ ticket: Ticket) {
        ticket.isCancelled.store(true, ordering: .releasing)
        self.state.withLock { state in
            guard !state.orders.isStopping else { return }
            state.orders.cancelled.append(ticket)
            self.multi.wakeUp()
        }
    }

    /// Ends the thread; `waiter` is resumed when that is done.
    func stop(then waiter: CheckedContinuation<Void, Never>? = nil) {
        let isOver = self.state.withLock { state in
            guard !state.isOver else { return true }
            state.orders.isStopping = true
            if let waiter { state.stopWaiters.append(waiter) }
            self.multi.wakeUp()
            return false
        }
        if isOver { waiter?.resume() }
    }

    /// Takes what came since the last call; for the thread.
    func takeOrders() -> Orders {
        self.state.withLock { state in
            defer {
                state.orders.started = []
                state.orders.cancelled = []
            }
            return state.orders
        }
    }

    /// Makes writing to a connection that has ended an error for this thread, and no signal that ends the process.
    ///
    /// Some versions of the TLS library write without asking for that.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Closes the connections and lets those go on who wait for that; for the thread, as its last act.
    private func end() {
        let waiters = self.state.withLock { state in
            state.isOver = true
            self.multi.close()
            defer { state.stopWaiters = [] }
            return state.stopWaiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
