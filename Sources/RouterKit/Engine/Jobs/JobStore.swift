public import Foundation

/// Where jobs wait.
public protocol JobStore: Sendable {
    /// Takes the jobs that have been due longest, in the order in which they were to run, and raises their attempt.
    ///
    /// Those whose lease has ended are due again, and the attempt that held it does not count. What an earlier attempt told of its progress is forgotten.
    func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) async throws -> [Job]

    /// Puts a leased job back for another attempt.
    ///
    /// A lease that was lost changes nothing.
    func retry(_ job: Job, at time: Date, because reason: String) async throws

    /// Makes the lease of a running job last until another time.
    ///
    /// - Returns: whether the job is still this attempt's; `false` when it was overtaken, cancelled or has ended.
    func renewLease(_ job: Job, until leaseEnd: Date) async throws -> Bool

    /// Keeps how far a leased job is.
    ///
    /// A lease that was lost changes nothing.
    func report(_ progress: JobProgress, of job: Job) async throws

    /// Gives a lease back whose attempt did not end; the job is due at once, and the attempt does not count.
    ///
    /// The number of the attempt stays, since it is the lease's token. A lease that was lost changes nothing.
    func handBack(_ job: Job) async throws

    /// Makes a dead job wait again, from now on, for one more attempt.
    ///
    /// - Returns: whether there was such a job.
    func revive(_ job: Job.ID, at time: Date) async throws -> Bool

    /// How many jobs that a request caused are due and not ended.
    func unfinishedJobs(of request: RequestID, dueBy time: Date) async throws -> Int

    /// At most `limit` jobs after a position, newest first; the framework's timers, which do no work, are among them
    /// only when they were given up.
    func jobs(after position: Int?, limit: Int) async throws -> [Listed<Job>]

    /// Of the jobs that stand somewhere, at most `limit` after a position, newest first, likewise.
    func jobs(in status: Job.Status, after position: Int?, limit: Int) async throws -> [Listed<Job>]

    /// Gives a dead job up for good.
    ///
    /// - Returns: whether there was such a job.
    func discard(_ job: Job.ID) async throws -> Bool
}
