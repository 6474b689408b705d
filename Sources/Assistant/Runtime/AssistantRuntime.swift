import Crypto
import Foundation
import Logging
import MealPlanning
import RouterKit
import RouterKitSQL

/// Everything that runs in a process of the assistant, whether a web server or a terminal is at the front.
struct AssistantRuntime: Sendable {
    let settings: Settings
    let logger: Logger
    let clock: SimulatorClock
    let store: SQLStore
    let engine: ConversationEngine
    let worker: JobWorker
    let sender: OutboxSender
    let retention: RetentionService
    let transitions: TransitionCountService
    let durations: DurationService
    let gateway: SMSGateway
    let admission: Admission
    let gaps: GapService
    let broadcasts: BroadcastService
    let metrics: AssistantMetrics
    let readiness: Readiness
    private let database: SQLiteDatabase
    let shop: Shop
    /// What the console seals its sessions and forms with.
    let consoleKey: SymmetricKey

    /// Opens the database; nothing runs yet.
    ///
    /// - Throws: ``OperatorError``.
    init(assistant: AssembledAssistant, settings: Settings, logger: Logger) async throws {
        AssistantMetrics.start()
        let catalogue = assistant.catalogue
        self.clock = SimulatorClock()
        let tokens: LinkTokens
        let phones: LoggedPhone
        do {
            self.database = try SQLiteDatabase(path: settings.databasePath)
            let key = try settings.secretKey()
            tokens = LinkTokens(key, publicAddress: settings.publicAddress)
            phones = LoggedPhone(key)
            self.consoleKey = key.derived(for: "console")
            self.store = try await SQLStore(
                self.database,
                projections: [MealProjection(tokens: tokens)],
                passingPauses: settings.admin?.phones ?? []
            )
        } catch {
            throw OperatorError("\(error)")
        }
        self.shop = try await Shop(settings, clock: self.clock, database: self.database, logger: logger)
        let (database, clock) = (self.database, self.clock)
        let model = try settings.languageModel.map {
            try LanguageModelAccess($0, database: database, clock: clock, logger: logger)
        }
        assistant.services.bind(
            .init(
                carts: self.shop.carts,
                contexts: MealContexts(database: self.database),
                links: tokens,
                writer: model?.writer
            )
        )
        #if DEBUG
        await catalogue.learnWhenNeeded(keptIn: self.store)
        #else
        if case .notKept(let reason) = await catalogue.learn(keptIn: self.store) {
            logger.warning("what was learned from the examples was not kept", metadata: ["error": "\(reason)"])
        }
        #endif
        self.settings = settings
        self.logger = logger
        var configuration = ConversationEngine.Configuration()
        configuration.calendar = settings.calendar
        configuration.quietHours = settings.quietHours
        configuration.messages = SMSGateway.messages
        self.engine = ConversationEngine(
            catalogue: catalogue,
            store: self.store,
            middleware: ConversationEngine.standardMiddleware(
                ratePerMinute: settings.rateLimitPerMinute ?? 20,
                label: phones.label,
                gates: assistant.gates
            ),
            advisor: model?.advisor,
            clock: self.clock,
            configuration: configuration,
            logger: logger
        )
        self.worker = JobWorker(engine: self.engine, logger: logger)
        self.gateway = try SMSGateway(settings)
        self.admission = Admission(perSecond: settings.webhookRatePerSecond ?? (settings.provider.isReal ? 1_000 : 0))
        self.gaps = GapService(gateway: self.gateway, engine: self.engine, store: self.store, logger: logger)
        self.broadcasts = BroadcastService(engine: self.engine, store: self.store, logger: logger)
        var sending = OutboxSender.Configuration()
        sending.maximumInFlight = 256
        sending.messagesPerSecond = settings.messagesPerSecond ?? settings.provider.messagesPerSecond
        // The simulator takes a message at once, so a lease that is older was a process that died.
        if !settings.provider.isReal { sending.lease = 5 }
        self.sender = OutboxSender(
            engine: self.engine,
            transport: self.gateway.transport,
            configuration: sending,
            logger: logger
        )
        if let admin = settings.admin {
            assistant.services.open(
                AdminOffice(
                    codes: OneTimeCodes(secret: admin.secret),
                    engine: self.engine,
                    store: self.store,
                    sender: self.sender,
                    broadcasts: self.broadcasts,
                    startedAt: self.clock.now
                )
            )
        }
        self.retention = RetentionService(
            store: self.store,
            clock: self.clock,
            journalDays: settings.journalDays,
            logger: logger
        )
        self.metrics = AssistantMetrics(store: self.store, sender: self.sender, clock: self.clock, logger: logger)
        self.readiness = Readiness(store: self.store, sender: self.sender, worker: self.worker, clock: self.clock)
        self.transitions = TransitionCountService(store: self.store, counts: catalogue.flow.counts, logger: logger)
        self.durations = DurationService(store: self.store, clock: self.clock, logger: logger)
    }

    /// The plan that has this token, as far as it may be looked at now.
    func plan(token: String) async throws -> StoredPlan? {
        try await StoredPlan.read(token: token, at: self.clock.now, in: self.database)
    }

    /// The onboarding that has this token, as far as its form may still be sent in.
    func onboarding(token: String) async throws -> StoredOnboarding? {
        try await StoredOnboarding.read(token: token, at: self.clock.now, in: self.database)
    }

    /// Closes the database, once nothing runs any more.
    func close() async {
        self.shop.close()
        await self.gateway.close()
        do {
            try self.database.close()
        } catch {
            self.logger.warning("database was not closed", metadata: ["error": "\(error)"])
        }
    }

    /// Moves the clock forward and wakes whatever waits for its time.
    func advance(by interval: TimeInterval) {
        self.clock.advance(by: interval)
        self.engine.jobsBell.ring()
        self.engine.outboxBell.ring()
        self.retention.wake()
        self.broadcasts.wake()
    }

    /// Handles a text that the simulator sends.
    func receive(
        _ text: String,
        from phone: PhoneNumber,
        id: String?,
        requestID: RequestID = RequestID()
    ) async throws -> TurnOutcome {
        let message = InboundMessage(
            id: MessageID(provider: "simulator", rawValue: id ?? UUID().uuidString.lowercased()),
            from: phone,
            to: self.settings.sender,
            text: text,
            receivedAt: self.clock.now
        )
        return try await self.engine.receive(message, requestID: requestID)
    }

    /// Waits until the jobs that a turn started have ended, those that were due when it began.
    ///
    /// - Parameters:
    ///   - turn: what started them.
    ///   - patience: how long to wait at most.
    ///   - show: called with the progress of each running job whenever it is another; `nil` for nobody who looks.
    /// - Returns: what was said to the message in all, and the state now; after `patience`, what there is by then.
    /// - Throws: what the store throws.
    func waitForJobs(
        of turn: TurnOutcome,
        patience: Duration = .seconds(10),
        showing show: ((JobProgress) -> Void)? = nil
    ) async throws -> Conclusion {
        // A message that became a dead letter outside any turn left no event and no job.
        guard turn.lastSequence > 0 else { return Conclusion(state: turn.state, replies: turn.replies) }
        let deadline = ContinuousClock.now + patience
        var watch = JobWatch(request: turn.requestID)
        while ContinuousClock.now < deadline {
            if try await self.store.unfinishedJobs(of: turn.requestID, dueBy: self.clock.now) == 0 { break }
            if let show { for progress in try await watch.news(in: self.store) { show(progress) } }
            try await Task.sleep(for: .milliseconds(10))
        }
        let later = try await self.store.events(of: turn.key, after: turn.lastSequence, limit: 10_000)
            .filter { $0.requestID == turn.requestID }
        guard !later.isEmpty else { return Conclusion(state: turn.state, replies: turn.replies) }
        let replies = later.compactMap { event in
            if case .replySent(let reply) = event.change { reply.text } else { nil }
        }
        let state = try await self.store.load(turn.key)?.state ?? turn.state
        let advice = later.compactMap { event in
            if case .signalReceived(let signal) = event.change { signal.advice } else { nil }
        }
        return Conclusion(state: state, replies: turn.replies + replies, advice: advice.last)
    }

    /// Moves the clock forward and waits for the jobs and timers that are due then.
    ///
    /// - Returns: what was said to a phone meanwhile, in order.
    /// - Throws: what the store throws.
    func advance(
        by interval: TimeInterval,
        listeningTo phone: PhoneNumber,
        patience: Duration = .seconds(10)
    ) async throws -> [String] {
        let before = try await self.store.messages(after: nil, limit: 1).first?.position ?? 0
        self.advance(by: interval)
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline, try await self.store.dueJobs(at: self.clock.now) > 0 {
            try await Task.sleep(for: .milliseconds(10))
        }
        return try await self.store.messages(after: nil, limit: 100)
            .filter { $0.position > before && $0.element.message.to == phone }
            .reversed().map(\.element.message.text)
    }

    /// What a message and its jobs came to.
    struct Conclusion: Sendable {
        let state: ConversationState
        let replies: [String]
        /// What a message was advised to be that nobody understood.
        var advice: IntentAdvice?
    }
}
