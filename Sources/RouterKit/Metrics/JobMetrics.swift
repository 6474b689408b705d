import Metrics

/// What a job worker counts and times, by `job`.
struct JobMetrics: Sendable {
    /// Attempts that ended well.
    private let done = Labelled { Counter(label: "routerkit_jobs_done_total", dimensions: [("job", $0)]) }
    /// Attempts that failed, the last ones counted.
    private let failed = Labelled { Counter(label: "routerkit_job_failures_total", dimensions: [("job", $0)]) }
    /// Jobs that were given up.
    private let dead = Labelled { Counter(label: "routerkit_jobs_dead_total", dimensions: [("job", $0)]) }
    /// How long the attempts that ended well took, with the turn that each caused.
    private let duration = Labelled { Timer(label: "routerkit_job_seconds", dimensions: [("job", $0)]) }

    func done(_ job: JobName, after duration: Duration) {
        self.done[job.rawValue].increment()
        self.duration[job.rawValue].record(duration: duration)
    }

    func failed(_ job: JobName, isLast: Bool) {
        self.failed[job.rawValue].increment()
        if isLast { self.dead[job.rawValue].increment() }
    }
}
