/// The failure that a test provokes.
public struct ScriptedFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What it says.
    public let description: String

    /// A failure that says `description`.
    public init(_ description: String = "provoked by the test") { self.description = description }
}
