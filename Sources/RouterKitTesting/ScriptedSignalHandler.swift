public import RouterKit

/// A signal handler that does what a test says.
public struct ScriptedSignalHandler: SignalHandler {
    /// What a handler does.
    public typealias Script = @Sendable (Signal, inout Turn) async throws -> Reply?

    public let job: JobName
    private let script: Script

    /// A handler of the signals of one job.
    public init(_ job: JobName, _ script: @escaping Script) {
        self.job = job
        self.script = script
    }

    public func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply? {
        try await self.script(signal, &turn)
    }
}
