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
            let isCutOff = job.status == .running
            var leased = job.with(
                status: .running,
                attempt: job.attempt + 1,
                uncountedAttempts: job.uncountedAttempts + (isCutOff ? 1 : 0),
                interruptions: job.interruptions + (isCutOff ? 1 : 0)
            )
            leased.progress = nil
            self.jobs[index] = Leasable(element: leased, availableAt: leaseEnd)
            return leased
        }
    }

    public func retry(_ job: Job, at time: Date, because reason: String) {
        guard let index = self.leasedIndex(of: job) else { return }
        let waiting = self.jobs[index].element.with(status: .queued, lastError: reason, interruptions: 0)
        self.jobs[index] = Leasable(element: waiting, availableAt: time)
    }

    public func renewLease(_ job: Job, until leaseEnd: Date) -> Bool {
        guard let index = self.leasedIndex(of: job) else { return false }
        self.jobs[index].availableAt = leaseEnd
        return true
    }

    public func report(_ progress: JobProgress, of job: Job) {
        guard let index = self.leasedIndex(of: job) else { return }
        self.jobs[index].element.progress = progress
    }

    public func handBack(_ job: Job) {
        guard let index = self.leasedIndex(of: job) else { return }
        let stored = self.jobs[index].element
        let waiting = stored.with(
            status: .queued,
            uncountedAttempts: stored.uncountedAttempts + 1,
            interruptions: 0
        )
        self.jobs[index] = Leasable(element: waiting, availableAt: stored.runAt)
    }

    public func revive(_ job: Job.ID, at time: Date) -> Bool {
        guard let index = self.jobs.firstIndex(where: { $0.element.id == job && $0.element.status == .dead }) else {
            return false
        }
        let waiting = self.jobs[index].element.with(status: .queued, interruptions: 0)
        self.jobs[index] = Leasable(element: waiting, availableAt: time)
        return true
    }

    public func unfinishedJobs(of request: RequestID, dueBy time: Date) -> Int {
        self.jobs.count { job in
            job.element.requestID == request && job.element.runAt <= time
                && [.queued, .running].contains(job.element.status)
        }
    }

    /// Every job, in the order in which they were asked for, the framework's timers too.
    package var everyJob: [Job] { self.jobs.map(\.element) }

    public func jobs(after position: Int?, limit: Int) -> [Listed<Job>] {
        Self.page(self.jobs, after: position, limit: limit, where: \.isListed)
    }

    /// Takes back the jobs that were cancelled, and those that others with the same key take the place of.
    func cancel(_ cancelled: [Job.ID], replacedBy new: [Job]) {
        for index in self.jobs.indices where self.jobs[index].element.status.isUnfinished {
            let job = self.jobs[index].element
            let isReplaced = new.contains { other in
                other.uniqueKey != nil && other.uniqueKey == job.uniqueKey && other.name == job.name
                    && other.key == job.key
            }
            guard isReplaced || cancelled.contains(job.id) else { continue }
            self.jobs[index].element = job.with(status: .cancelled)
        }
    }

    /// Takes back all jobs of a conversation that have not ended, but for some.
    func cancelAll(of key: ConversationKey, sparing spared: [Job.ID]) {
        for index in self.jobs.indices {
            let job = self.jobs[index].element
            guard job.key == key, job.status.isUnfinished, !spared.contains(job.id) else { continue }
            self.jobs[index].element = job.with(status: .cancelled)
        }
    }

    /// Where a job is, if it is still leased to this attempt.
    func leasedIndex(of job: Job) -> Int? {
        self.jobs.firstIndex { other in
            other.element.id == job.id && other.element.attempt == job.attempt && other.element.status == .running
        }
    }
}

extension Job {
    func with(
        status: Status,
        attempt: Int? = nil,
        lastError: String? = nil,
        uncountedAttempts: Int? = nil,
        interruptions: Int? = nil
    ) -> Job {
        Job(
            id: self.id,
            name: self.name,
            key: self.key,
            requestID: self.requestID,
            payload: self.payload,
            runAt: self.runAt,
            uniqueKey: self.uniqueKey,
            status: status,
            attempt: attempt ?? self.attempt,
            lastError: lastError ?? self.lastError,
            uncountedAttempts: uncountedAttempts ?? self.uncountedAttempts,
            progress: self.progress,
            interruptions: interruptions ?? self.interruptions,
            trace: self.trace
        )
    }
}
