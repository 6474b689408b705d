import Metrics

/// What an engine counts and times, through swift-metrics.
///
/// Labels have few values: providers, modules, jobs and stages are the program's own names. Durations go into timers.
struct EngineMetrics: Sendable {
    /// Messages that came, repeated ones too, by `provider`.
    private let received = Labelled { Counter(label: "sms_received_total", dimensions: [("provider", $0)]) }
    /// Messages that were not taken, by `reason`.
    private let refused = Labelled { Counter(label: "routerkit_refusals_total", dimensions: [("reason", $0)]) }
    /// Turns that were committed, by what began them: `message`, `job` or `other`.
    private let turns = Labelled { Counter(label: "routerkit_turns_total", dimensions: [("trigger", $0)]) }
    /// Messages of committed turns, by the stage that understood them; `none` for those that nobody did.
    private let classified = Labelled { Counter(label: "routerkit_classifications_total", dimensions: [("stage", $0)]) }
    /// Turns that failed and became dead letters.
    private let failed = Counter(label: "routerkit_turn_failures_total")
    /// Turns that were run again since another node had committed first.
    private let conflicts = Counter(label: "routerkit_turn_conflicts_total")
    /// From a message's coming to its commit, what it waited for others counted.
    private let duration = Timer(label: "routerkit_turn_seconds")

    /// A message came, and was taken or not.
    func ended(_ message: InboundMessage, after duration: Duration, failure: (any Error)? = nil) {
        self.received[message.id.provider].increment()
        self.duration.record(duration: duration)
        guard let failure else { return }
        switch failure {
        case EngineError.mailboxFull: self.refused["mailbox"].increment()
        case EngineError.overloaded, StoreError.overloaded: self.refused["overload"].increment()
        case EngineError.contended: self.refused["contention"].increment()
        default: self.refused["store"].increment()
        }
    }

    /// A turn was committed.
    func committed(_ turn: Turn, message: MessageID?, job: Bool) {
        self.turns[message != nil ? "message" : job ? "job" : "other"].increment()
        if message != nil { self.classified[turn.classification.stage].increment() }
        if turn.deadLetter?.status == .dead { self.failed.increment() }
    }

    /// A turn is run again.
    func conflicted() { self.conflicts.increment() }
}
