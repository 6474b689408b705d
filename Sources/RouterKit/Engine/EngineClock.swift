public import Foundation

/// What the engine takes for now.
///
/// Turns, jobs and timers all read it, so a test or a simulator can move time.
public protocol EngineClock: Sendable {
    /// The time.
    var now: Date { get }
}

/// The clock of the machine.
public struct SystemClock: EngineClock {
    /// A clock with nothing to set.
    public init() {}

    public var now: Date { Date() }
}
