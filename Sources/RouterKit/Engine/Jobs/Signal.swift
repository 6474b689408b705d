/// The end of a job, as the conversation that waits for it sees it.
public struct Signal: Sendable, Hashable {
    /// The job's name.
    public let job: JobName
    /// The job.
    public let jobID: Job.ID
    /// What came of it.
    public let outcome: Outcome

    /// The end of a job.
    public init(job: JobName, jobID: Job.ID, outcome: Outcome) {
        self.job = job
        self.jobID = jobID
        self.outcome = outcome
    }

    /// What came of a job.
    public enum Outcome: Sendable, Hashable {
        /// It finished with this result.
        case finished(JSONValue)
        /// It was given up after the last attempt, for this reason.
        case failed(reason: String)
    }
}
