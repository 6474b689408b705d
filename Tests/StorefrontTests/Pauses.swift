import Synchronization

/// The waits between tries that would have been.
final class Pauses: Sendable {
    private let durations = Mutex<[Duration]>([])

    var all: [Duration] { self.durations.withLock { $0 } }

    func note(_ duration: Duration) { self.durations.withLock { $0.append(duration) } }
}
