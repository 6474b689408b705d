public import Foundation

extension JobWorker {
    /// How a worker behaves.
    public struct Configuration: Sendable {
        /// How many jobs run at a time.
        ///
        /// 4.
        public var maximumRunning = 4
        /// How long after a process died another may begin its jobs.
        ///
        /// 30 s; of a job under way it is renewed every third of it.
        public var lease: TimeInterval = 30
        /// How long an attempt may take before it fails.
        ///
        /// 10 minutes.
        public var timeLimit: Duration = .seconds(600)
        /// How many attempts a job has.
        ///
        /// 3.
        public var maximumAttempts = 3
        /// How many attempts in a row may be cut off by the end of their process before the job is given up.
        ///
        /// 5: such attempts do not count as failures, but a job that ends its process each time must not do so for ever.
        public var maximumInterruptions = 5
        /// How long a failed job waits for its second attempt, doubled for each further one.
        ///
        /// 1 s.
        public var backoff: TimeInterval = 1
        /// How often to look for jobs that other processes queued or whose time has come.
        ///
        /// 500 ms.
        public var pollInterval: Duration = .milliseconds(500)
        /// How long jobs under way may go on after ``JobWorker/stop()`` before they are handed back.
        ///
        /// 5 s.
        public var shutdownGrace: Duration = .seconds(5)

        /// The defaults.
        public init() {}

        /// How long to wait at most while jobs are under way, so that each is looked after in time.
        var careInterval: Duration {
            max(min(self.pollInterval, .seconds(self.lease) / 3, self.timeLimit / 10), .milliseconds(1))
        }
    }
}
