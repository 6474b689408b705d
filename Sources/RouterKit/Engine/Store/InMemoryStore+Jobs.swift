public import Foundation

extension InMemoryStore: JobStore {
    public func leaseJobs(limit: Int, now: Date, until leaseEnd: Date) -> [Job] {
        let due = self.jobs.indices.filter { index in
            let job = self.jobs[index]
            return [.queued, .running].contains(job.element.status) && job.availableAt <= now
        }
        .sorted { (self.jobs[$0].availableAt, $0) < (self.jobs[$1].availableAt, $1) }
        .prefix(limit)
        .sorted { (self.jobs[$0].element.runAt, $0) < (self.jobs[$1].element.runAt, $1) }
        return due.map { index in
            let job = self.jobs[index].element
            let leased = job.with(status: .running, attempt: job.attempt + 1)
            self.jobs[index] = Leasable(element: leased, availableAt: leaseEnd)
            return leased
        }
    }

    public func retry(_ job: Job, at time: Date, because reason: String) {
        guard let index = self.leasedIndex(of: job) else { return }
        self.jobs[index] = Leasable(element: job.with(status: .queued, lastError: reason), availableAt: time)
    }

    public func unfinishedJobs(of request: RequestID, dueBy time: Date) -> Int {
        self.jobs.count { job in
            job.element.requestID == request && job.element.runAt <= time
                && [.queued, .running].contains(job.element.status)
        }
    }

    public func jobs(after position: Int?, limit: Int) -> [Listed<Job>] {
        Self.page(self.jobs, after: position, limit: limit)
    }

    /// Where a job is, if it is still leased to this attempt.
    func leasedIndex(of job: Job) -> Int? {
        self.jobs.firstIndex { other in
            other.element.id == job.id && other.element.attempt == job.attempt && other.element.status == .running
        }
    }
}

extension Job {
    func with(status: Status, attempt: Int? = nil, lastError: String? = nil) -> Job {
        Job(
            id: self.id,
            name: self.name,
            key: self.key,
            requestID: self.requestID,
            payload: self.payload,
            runAt: self.runAt,
            status: status,
            attempt: attempt ?? self.attempt,
            lastError: lastError ?? self.lastError
        )
    }
}
