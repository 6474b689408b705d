public import Foundation
import RouterKit

extension ConversationTester {
    /// Moves the clock forward, and runs the jobs that become due on the way, each at its own time.
    ///
    /// A job's second attempt after a failure, and jobs that others start meanwhile, have their times too. Jobs that are
    /// due already run first. Afterwards the clock stands at the end of the duration, and nothing is due.
    ///
    /// - Returns: what was said to this phone meanwhile, in order.
    @discardableResult
    public func advance(by duration: Duration) async throws -> [String] {
        try await self.advance(to: self.clock.now.addingTimeInterval(duration / .seconds(1)))
    }

    /// Moves the clock to a time, as ``advance(by:)`` does; one that is past leaves the clock where it stands.
    @discardableResult
    public func advance(to end: Date) async throws -> [String] {
        let before = await self.place
        try await self.runJobs()
        // What is due and still there cannot be run now; waiting for it would take forever.
        while let time = await self.jobTimes.filter({ $0 > self.clock.now }).min(), time <= end {
            self.clock.advance(to: time)
            try await self.runJobs()
        }
        self.clock.advance(to: end)
        return await self.replies(after: before)
    }

    /// When the next job or timer is due that has not ended; `nil` when there is none.
    public var nextJobTime: Date? {
        get async { await self.jobTimes.min() }
    }

    /// Makes the next attempts at jobs fail, each after its work and before anything of it is kept.
    ///
    /// A worker gives a job three attempts, the second a second after the first and the third two seconds later; so three
    /// failures of one job give it up.
    public func failJobs(_ attempts: Int = 1) { self.timetable.failJobs(attempts) }

    private var jobTimes: [Date] {
        get async { await self.store.everyJob.filter(\.status.isUnfinished).map(self.timetable.time) }
    }
}
