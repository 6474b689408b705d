/// Everything that one turn changes: committed together, or not at all.
public struct TurnRecord: Sendable {
    /// The message that it answers; `nil` for a signal's turn.
    ///
    /// It is remembered, and refused the second time.
    public let message: MessageID?
    /// The version of the context that the turn began with; 0 for a new conversation.
    public let expectedVersion: Int
    /// The context after the turn.
    public let context: ConversationContext
    /// The events that lead there, in order.
    public let events: [ConversationEvent]
    /// The messages to send, in order.
    public let outgoing: [OutgoingMessage]
    /// The jobs to start.
    public let jobs: [Job]
    /// The jobs to take back; those that have ended stay as they are.
    public let cancelledJobs: [Job.ID]
    /// The messages to take back; those that have left the outbox, or are just leaving it, stay as they are.
    ///
    /// One that is taken back is discarded.
    public let recalledMessages: [OutgoingMessage.ID]
    /// Whether all messages that wait for the phone are discarded, other than this turn's, since it opted out.
    public let silencesPhone: Bool
    /// Whether all unfinished jobs of the conversation are taken back, other than ``sparedJobs`` and those that this turn
    /// starts or ends, since it began anew.
    public let cancelsAllJobs: Bool
    /// Jobs that go on even when all others are taken back: those that wait for the rest of a text.
    public let sparedJobs: [Job.ID]
    /// The job that ends with this turn, as it was leased.
    public let endedJob: EndedJob?
    /// The dead letter that the turn leaves or ends, as it is after the turn.
    ///
    /// With one attempt it is new; with more it takes the place of the one that is dead with one attempt less.
    public let deadLetter: DeadLetter?
    /// Where in a trace the turn ran, for its messages and those of its jobs that start at once; `nil` when nothing is traced.
    public let trace: TraceContext?

    /// A job that ends with a turn.
    public struct EndedJob: Sendable, Hashable {
        /// The job as it was leased.
        public let job: Job
        /// ``Job/Status/done`` or ``Job/Status/dead``.
        public let status: Job.Status
        /// Why it was given up.
        public let error: String?

        /// A job that ends in `status`.
        public init(job: Job, status: Job.Status, error: String? = nil) {
            self.job = job
            self.status = status
            self.error = error
        }
    }

    /// Everything that `turn` recorded, in the trace of the running task.
    package init(
        _ turn: Turn,
        from expectedVersion: Int,
        message: MessageID?,
        endedJob: EndedJob? = nil,
        trace: TraceContext? = .current
    ) {
        self.message = message
        self.expectedVersion = expectedVersion
        self.context = turn.context
        self.events = turn.events
        self.outgoing = turn.outgoing
        self.jobs = turn.jobs
        self.cancelledJobs = turn.cancelledJobs
        self.recalledMessages = turn.recalledMessages
        self.silencesPhone = turn.optsOut
        self.cancelsAllJobs = turn.events.contains { $0.change == .conversationReset }
        self.sparedJobs = Set((turn.context.parts ?? []).map(\.job)).sorted { $0.rawValue < $1.rawValue }
        self.endedJob = endedJob
        self.deadLetter = turn.deadLetter
        self.trace = trace
    }

    /// The trace that a job goes on with.
    ///
    /// What is scheduled for later has a trace of its own: one that lasts a week helps nobody.
    package func trace(of job: Job) -> TraceContext? {
        guard let now = self.events.first?.at, job.runAt <= now else { return nil }
        return self.trace
    }
}
