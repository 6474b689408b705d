public import RouterKit

/// A job handler that does what a test says.
public struct ScriptedJobHandler: JobHandler {
    public let job: JobName
    private let script: @Sendable (Job, JobProgressReporter) async throws -> JSONValue

    /// A handler of jobs of this name.
    public init(_ job: JobName, _ script: @escaping @Sendable (Job) async throws -> JSONValue) {
        self.init(job) { job, _ in try await script(job) }
    }

    /// A handler of jobs of this name that tells how far it is.
    public init(_ job: JobName, _ script: @escaping @Sendable (Job, JobProgressReporter) async throws -> JSONValue) {
        self.job = job
        self.script = script
    }

    public func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue {
        try await self.script(job, progress)
    }
}
