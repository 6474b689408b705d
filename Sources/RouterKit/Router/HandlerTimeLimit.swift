import Synchronization

/// Gives handlers a time to answer in; past it, the turn fails, and what the handler does later has no effect.
///
/// The handler works on a copy of the turn in a task of its own. When the time is over that task is cancelled and left
/// alone: a handler that does not listen must not hold up its conversation, and a turn that nobody commits does nothing.
/// The task begins at once on this thread, so a handler that waits for nothing, as most, costs no change of threads; one
/// that blocks its thread without waiting is noticed when it returns.
struct HandlerTimeLimit: Sendable {
    private let limit: Duration
    private let watchdog: Watchdog

    /// A limit for every handler.
    init(limit: Duration) {
        self.limit = limit
        self.watchdog = Watchdog(limit: limit)
    }

    /// Lets a handler answer, within the limit.
    ///
    /// - Throws: ``HandlerTimedOut``, and what the handler throws; the turn then is as it was.
    func reply(
        of handler: any MessageHandler,
        to message: InboundMessage,
        in turn: inout Turn
    ) async throws -> Reply? {
        let race = Race<(reply: Reply?, turn: Turn)>()
        let work = Task.immediate { [turn] in
            var turn = turn
            do {
                let reply = try await handler.handle(message, in: &turn)
                race.end(.success((reply, turn)))
            } catch {
                race.end(.failure(error))
            }
        }
        let watch = self.watchdog.watch { [limit] in
            race.end(.failure(HandlerTimedOut(limit: limit)))
            work.cancel()
        }
        defer { self.watchdog.release(watch) }
        let result = try await withTaskCancellationHandler {
            try await race.result()
        } onCancel: {
            work.cancel()
        }
        turn = result.turn
        return result.reply
    }
}

/// A handler that took too long.
struct HandlerTimedOut: Error, CustomStringConvertible {
    let limit: Duration

    var description: String { "the handler took longer than \(self.limit): hand slow work to a job" }
}

/// Several may end it; the first counts.
final class Race<Value: Sendable>: Sendable {
    private enum State {
        case running
        case awaited(CheckedContinuation<Value, any Error>)
        case ended(Result<Value, any Error>)
    }

    private let state = Mutex(State.running)

    func end(_ result: Result<Value, any Error>) {
        let waiting = self.state.withLock { state -> CheckedContinuation<Value, any Error>? in
            switch state {
            case .running:
                state = .ended(result)
                return nil
            case .awaited(let continuation):
                state = .ended(result)
                return continuation
            case .ended:
                return nil
            }
        }
        waiting?.resume(with: result)
    }

    func result() async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let ended = self.state.withLock { state -> Result<Value, any Error>? in
                if case .ended(let result) = state { return result }
                state = .awaited(continuation)
                return nil
            }
            if let ended { continuation.resume(with: ended) }
        }
    }
}
