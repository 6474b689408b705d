/// Jobs that do no work: what counts is when they end.
///
/// Enqueue one for later, and its signal comes then, with the payload as its result.
public struct Reminder: JobHandler {
    public let job: JobName

    /// A reminder of this name.
    public init(_ job: JobName) { self.job = job }

    public func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue { job.payload }
}
