import CoreMetrics

/// How many transactions share a commit, and how long a commit takes: `routerkit_commit_batch_size` and
/// `routerkit_commit_seconds`.
struct CommitMetrics: Sendable {
    private let size = Recorder(label: "routerkit_commit_batch_size", aggregate: true)
    private let duration = Timer(label: "routerkit_commit_seconds")

    func ended(_ count: Int, after duration: Duration) {
        self.size.record(count)
        self.duration.recordNanoseconds(Int64(duration / .nanoseconds(1)))
    }
}
