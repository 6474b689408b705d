public import RouterKit

/// A job handler that does what a test says.
public struct ScriptedJobHandler: JobHandler {
    public let job: JobName
    private let script: @Sendable (Job) async throws -> JSONValue

    /// A handler of jobs of this name.
    public init(_ job: JobName, _ script: @escaping @Sendable (Job) async throws -> JSONValue) {
        self.job = job
        self.script = script
    }

    public func run(_ job: Job) async throws -> JSONValue { try await self.script(job) }
}
