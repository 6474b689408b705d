public import Foundation
public import Logging

/// Runs turns: one at a time in each conversation, each committed whole before anybody hears of it.
public final class ConversationEngine: Sendable {
    /// The modules that it runs.
    public let catalogue: ModuleCatalogue
    /// What it takes for now.
    public let clock: any EngineClock
    package let store: any EngineStore
    /// Rings when a turn that started jobs is committed.
    package let jobsBell = Bell()
    /// Rings when a turn that sends messages is committed.
    package let outboxBell = Bell()

    let chain: MiddlewareChain
    let apologies = ApologyLimit()
    let mailboxes: Mailboxes
    let limit: HandlerTimeLimit
    let metrics = EngineMetrics()
    let advisor: (any IntentAdvisor)?
    let cache: ContextCache
    let configuration: Configuration
    var calendar: Calendar { self.configuration.calendar }
    let logger: Logger

    /// How an engine behaves.
    public struct Configuration: Sendable {
        /// How many turns of one conversation may wait, the running one counted; more are refused.
        ///
        /// 32.
        public var mailboxCapacity = 32
        /// How many turns of all conversations may run or wait; more are refused.
        ///
        /// 4,096: a second's at the rates that a small machine commits.
        public var maximumTurns = 4_096
        /// How often a turn is run when other nodes keep committing first.
        ///
        /// 5.
        public var maximumRuns = 5
        /// How long a handler may take to answer before its turn fails.
        ///
        /// 5 seconds.
        public var handlerTimeLimit: Duration = .seconds(5)
        /// How long an advisor may take before a message counts as not understood.
        ///
        /// 12 seconds.
        public var adviceTimeLimit: Duration = .seconds(12)
        /// How many conversations are kept in memory.
        ///
        /// 10,000; a conversation with a plan takes about 5 kB.
        public var cachedContexts = 10_000
        /// The customers' calendar and time zone.
        ///
        /// Gregorian, in the machine's time zone.
        public var calendar = Calendar(identifier: .gregorian)
        /// When nobody is texted who did not write.
        ///
        /// `nil`, for never.
        public var quietHours: QuietHours?
        /// The messages that a text is sent as, for providers that take no longer ones.
        ///
        /// `nil`, for the text as it is.
        public var messages: (@Sendable (String) -> [String])?

        /// The defaults.
        public init() {}
    }

    /// An engine for these modules.
    ///
    /// Of the middleware, which is what happens around each message, the first is outermost;
    /// ``standardMiddleware(ratePerMinute:label:gates:)`` is what an assistant should have. With an `advisor`, a message that nobody
    /// understands is answered only when that was asked what it means, see ``IntentAdvisor``.
    public init(
        catalogue: ModuleCatalogue,
        store: any EngineStore,
        middleware: [any MessageMiddleware] = ConversationEngine.standardMiddleware(),
        advisor: (any IntentAdvisor)? = nil,
        clock: any EngineClock = SystemClock(),
        configuration: Configuration = Configuration(),
        logger: Logger
    ) {
        self.catalogue = catalogue
        self.store = store
        self.clock = clock
        self.advisor = advisor
        let limit = HandlerTimeLimit(limit: configuration.handlerTimeLimit)
        self.limit = limit
        let router = Next { [router = catalogue.router] message, turn in
            let reply = try await router.respond(to: message, in: &turn, within: limit) { turn in
                try await catalogue.enterStates(in: &turn)
            }
            let said = reply ?? turn.say(EngineReplies.notUnderstood)
            return Reply(texts: said.texts + (try await catalogue.enterStates(in: &turn)))
        }
        self.chain = MiddlewareChain(middleware, around: router)
        self.mailboxes = Mailboxes(capacity: configuration.mailboxCapacity, totalCapacity: configuration.maximumTurns)
        self.cache = ContextCache(capacity: configuration.cachedContexts)
        self.configuration = configuration
        self.logger = logger
    }

    /// Request tags, one log line a turn, consent, take-over, rate limit, length limit, error boundary, state recovery,
    /// freshness: in this order.
    ///
    /// Freshness comes after the recovery and inside the boundary, since it looks at the state and asks.
    /// `label` is what stands in the log for a conversation. `gates` take what is no matter for the conversation as it stands,
    /// such as what belongs to its sender: inside the boundary, and before the recovery.
    public static func standardMiddleware(
        ratePerMinute: Int = 20,
        label: @escaping @Sendable (ConversationKey) -> String = { $0.redacted },
        gates: [any MessageMiddleware] = []
    ) -> [any MessageMiddleware] {
        [
            RequestTagging(label: label), TurnLogging(), Consent(), TakeOver(), RateLimit(perMinute: ratePerMinute),
            LengthLimit(), ErrorBoundary(),
        ] + gates + [StateRecovery(), ConversationFreshness()]
    }

    /// Handles a message.
    ///
    /// When this returns, the turn is durable.
    ///
    /// A message that was handled before changes nothing and gets the outcome that it got then. One whose turn fails,
    /// and would fail again, becomes a ``DeadLetter``, which ``retryTurn(_:)`` runs again.
    ///
    /// - Throws: ``EngineError`` when the conversation has too much waiting or too many rivals, and what the store
    ///   throws; then nothing is stored and the same message may come again.
    public func receive(_ message: InboundMessage, requestID: RequestID = RequestID()) async throws -> TurnOutcome {
        let start = ContinuousClock.now
        do {
            let outcome = try await self.take(message, requestID: requestID)
            self.metrics.ended(message, after: .now - start)
            return outcome
        } catch {
            self.metrics.ended(message, after: .now - start, failure: error)
            throw error
        }
    }

    private func take(_ message: InboundMessage, requestID: RequestID) async throws -> TurnOutcome {
        try await self.mailboxes.run(ConversationKey(phone: message.from)) {
            do {
                let context = try await self.conversation(of: message)
                return try await self.run(
                    context.key,
                    as: context,
                    requestID: requestID,
                    message: message.id
                ) { turn in
                    guard let whole = turn.receive(message) else { return nil }
                    return try await self.answer(whole, in: &turn)
                }
            } catch StoreError.duplicateMessage {
                return try await self.outcome(repeating: message.id)
            } catch {
                return try await self.bury(message, requestID: requestID, because: error)
            }
        }
    }

    /// Continues a conversation with the end of a job.
    ///
    /// The job and the turn that it causes end together.
    ///
    /// - Throws: what the signal handler and the store throw; then the job has not ended.
    func deliver(_ signal: Signal, ending ended: TurnRecord.EndedJob) async throws {
        let job = ended.job
        _ = try await self.mailboxes.run(job.key.ofNumber) {
            try await self.run(job.key, requestID: job.requestID, ending: ended) { turn in
                try await self.answer(signal, in: &turn)
            }
        }
    }

    /// Lets a dead job have one more attempt.
    ///
    /// - Returns: whether there was such a job.
    public func reviveJob(_ job: Job.ID) async throws -> Bool {
        let isRevived = try await self.store.revive(job, at: self.clock.now)
        if isRevived { self.jobsBell.ring() }
        return isRevived
    }

    /// Ends a job whose failure no handler could be told of; the conversation remembers the error.
    func bury(_ ended: TurnRecord.EndedJob, signal: Signal, because error: any Error) async throws {
        let job = ended.job
        _ = try await self.mailboxes.run(job.key.ofNumber) {
            try await self.run(job.key, requestID: job.requestID, ending: ended) { turn in
                turn.append(.signalReceived(.init(signal)))
                turn.append(.errorOccurred(.init(reason: "\(error)")))
                return nil
            }
        }
    }

    /// What does the work of a job; `nil` when no module does.
    func jobHandler(of job: JobName) -> (any JobHandler)? {
        guard job == .advice else { return self.catalogue.jobHandlers[job] }
        return AdviceJob(engine: self, advisor: self.advisor, limit: self.configuration.adviceTimeLimit)
    }
}
