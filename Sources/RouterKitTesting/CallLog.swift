import Synchronization

/// What happened, in the order in which it did, told by whoever takes part.
public final class CallLog: Sendable {
    private let lines = Mutex<[String]>([])

    /// A log of nothing.
    public init() {}

    /// What was told so far.
    public var entries: [String] { self.lines.withLock { $0 } }

    /// Adds a line.
    public func append(_ line: String) { self.lines.withLock { $0.append(line) } }
}
