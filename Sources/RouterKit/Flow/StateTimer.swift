public import Foundation

/// The job that watches how long a conversation stays where it is.
public struct StateTimer: Sendable, Hashable, Codable {
    /// The job.
    public let job: Job.ID
    /// When it looks.
    public let dueAt: Date

    private enum CodingKeys: String, CodingKey {
        case job
        case dueAt = "due_at"
    }
}

extension StateTimer: JSONWritable {
    package func write(to json: inout JSONWriter) throws {
        json.object { json in
            json.member("due_at", self.dueAt)
            json.member("job", self.job.rawValue)
        }
    }
}

extension JobName {
    /// The framework's job that ends when a state's time may be over.
    static let stateTimeout: JobName = "flow.timeout"

    /// The framework's own jobs, which do no work: they only wait for their time.
    package static let timers: Set<JobName> = [.stateTimeout, .textAssembly]
}

extension Turn {
    /// Sets the timer of the state in which the turn ends.
    ///
    /// A timer that looks a little too early is left: it is set again when it does. So a conversation that goes to and
    /// fro between states with the same limit writes no job each time.
    mutating func setTimer(after earlier: ConversationState) {
        guard earlier != self.context.state || self.hasTransitioned || self.restartsTimer else { return }
        guard let timeout = self.flow?.states[self.context.state]?.timeout else { return self.clearTimer() }
        let due = self.awake(at: self.now.addingTimeInterval(timeout.after / .seconds(1)))
        if let timer = self.context.timer {
            // One that counts from the entry knows which state's it is, so each has its own.
            let early = due.timeIntervalSince(timer.dueAt)
            guard timeout.since == .entry || !(0...Self.timerTolerance).contains(early) else { return }
            self.stop(timer.job)
        }
        self.startTimer(due: due)
    }

    /// How much too early a timer may look: a day.
    private static let timerTolerance: TimeInterval = 86_400

    /// Does what the end of a timer means: goes where the state's time-out leads, or looks again later.
    ///
    /// - Returns: whether the conversation went anywhere.
    mutating func endTimer(_ signal: Signal) throws -> Bool {
        guard case .finished(let payload) = signal.outcome, self.context.timer == nil,
            let timeout = self.flow?.states[self.context.state]?.timeout
        else { return false }
        switch timeout.since {
        case .entry:
            guard payload == .string(self.context.state.rawValue) else { return false }
        case .activity:
            let due = (self.context.lastActivity ?? self.now).addingTimeInterval(timeout.after / .seconds(1))
            guard due <= self.now else {
                self.startTimer(due: due)
                return false
            }
        }
        try self.transition(to: timeout.destination)
        return true
    }

    private mutating func clearTimer() {
        guard let timer = self.context.timer else { return }
        self.stop(timer.job)
        self.append(.timerCleared)
    }

    private mutating func startTimer(due: Date) {
        let job = Job(
            JobRequest(.stateTimeout, payload: .string(self.context.state.rawValue), runAt: due, uniqueKey: "state"),
            key: self.context.key,
            requestID: self.requestID,
            now: self.now
        )
        self.start(job)
        self.append(.timerSet(StateTimer(job: job.id, dueAt: job.runAt)))
    }
}
