import Foundation
import Logging

/// Looking after the jobs under way.
///
/// The worker's loop does it between two looks for new jobs, so there is one timer however many jobs run: a sleep that
/// is cancelled would keep its place among the system's timers.
extension JobWorker {
    /// Does for each job under way what is due.
    func care(at now: Date) async {
        self.endLateAttempts()
        await self.renewLeases(at: now)
        for attempt in self.attempts { await self.storeProgress(of: attempt) }
    }

    /// Fails the attempts whose time is over.
    private func endLateAttempts() {
        let limit = self.configuration.timeLimit
        for attempt in self.attempts where attempt.deadline <= .now { attempt.end(.failed(JobTimedOut(limit: limit))) }
    }

    /// Renews the leases of which a third is over, and ends the attempts that have lost theirs.
    ///
    /// What cannot be renewed now is tried again at the next look; should the lease end before, another worker may
    /// begin the job, and this attempt cannot commit.
    func renewLeases(at now: Date) async {
        let lease = self.configuration.lease
        for attempt in self.attempts where attempt.leaseEnd.timeIntervalSince(now) <= lease * 2 / 3 {
            do {
                let leaseEnd = now.addingTimeInterval(lease)
                if try await self.engine.store.renewLease(attempt.job, until: leaseEnd) {
                    attempt.leaseEnd = leaseEnd
                } else {
                    attempt.end(.leaseLost)
                }
            } catch {
                let logger = self.logger(of: attempt.job)
                logger.warning("job's lease cannot be renewed", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Stores what the handler last reported, when it is time to; a failure hurts nobody.
    func storeProgress(of attempt: JobAttempt, isLast: Bool = false) async {
        guard let progress = attempt.takeProgress(isLast: isLast) else { return }
        do {
            try await self.engine.store.report(progress, of: attempt.job)
        } catch {
            let logger = self.logger(of: attempt.job)
            logger.warning("job's progress cannot be stored", metadata: ["error": "\(error)"])
        }
    }
}
