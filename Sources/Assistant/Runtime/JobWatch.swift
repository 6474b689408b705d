import RouterKit

/// Follows how far the jobs of a request are.
struct JobWatch {
    let request: RequestID
    private var seen: [Job.ID: JobProgress] = [:]

    /// How many of the newest jobs are looked at; a request starts one or two, and whoever waits for them waits now.
    private static let window = 20

    init(request: RequestID) { self.request = request }

    /// The progress of running jobs that was not there at the last look.
    mutating func news(in store: some JobStore) async throws -> [JobProgress] {
        try await store.jobs(after: nil, limit: Self.window).reversed().map(\.element).compactMap { job in
            guard job.requestID == self.request, job.status == .running, let progress = job.progress,
                self.seen.updateValue(progress, forKey: job.id) != progress
            else { return nil }
            return progress
        }
    }
}
