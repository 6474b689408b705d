import Tracing

/// Gives a message to the handlers that may answer it, in order, until one does.
struct MessageRouter: Sendable {
    private let table: ResolutionTable
    private let metrics = HandlerMetrics()

    init(handlers: [OwnedHandler]) { self.table = ResolutionTable(handlers) }

    /// The handlers that may answer, first choice first.
    func candidates(for classification: Classification, in state: ConversationState) -> [any MessageHandler] {
        self.table.candidates(for: classification, in: state)
    }

    /// Lets the entry handlers of the states that were entered go on, and returns what they say.
    typealias Entering = @Sendable (inout Turn) async throws -> [String]

    /// Classifies the message and lets the candidates try.
    ///
    /// What a candidate that passes has recorded is dropped. A message that asks for several things is answered as
    /// ``respond(to:of:in:within:entering:)`` says; the entry handlers of the last are left to the caller. One that
    /// nobody understands waits for advice where there is an advisor, and nothing is said yet.
    ///
    /// - Returns: the first reply, or `nil` when all candidates passed.
    func respond(
        to message: InboundMessage,
        in turn: inout Turn,
        within limit: HandlerTimeLimit,
        entering: Entering
    ) async throws -> Reply? {
        let requests = turn.requests(in: message.text)
        if requests.count > 1 {
            let before = turn
            turn.understand(requests[0].classification)
            let reply = try await self.respond(to: requests, of: message, in: &turn, within: limit, entering: entering)
            if let reply { return reply }
            turn = before
        }
        let (text, classification) =
            requests.count == 1
            ? (requests[0].text, requests[0].classification) : (message.text, turn.classification(of: message.text))
        turn.understand(classification)
        let message = message.saying(text)
        let handlers = self.candidates(for: classification, in: turn.context.state)
        guard turn.seeksAdvice(on: message) else {
            return try await self.reply(to: message, of: handlers, in: &turn, within: limit)
        }
        let others = handlers.filter { $0.priority > Self.lastResort }
        if let reply = try await self.reply(to: message, of: others, in: &turn, within: limit) { return reply }
        turn.awaitAdvice(on: message)
        return .silent
    }

    /// Lets handlers try, in order.
    func reply(
        to message: InboundMessage,
        of handlers: [any MessageHandler],
        in turn: inout Turn,
        within limit: HandlerTimeLimit
    ) async throws -> Reply? {
        let before = turn
        for handler in handlers {
            turn.begin(.intent(handler.intent))
            let reply = try await self.timed(handler) { try await limit.reply(of: handler, to: message, in: &turn) }
            if let reply {
                if let defect = turn.defect { throw defect }
                return reply
            }
            turn = before
        }
        return nil
    }
}

extension MessageRouter {
    /// Notes how long a handler takes, whatever comes of it, in a span of its own.
    private func timed<Result>(_ handler: any MessageHandler, _ work: () async throws -> Result) async throws -> Result
    {
        guard let module = (handler as? OwnedHandler)?.module else { return try await work() }
        let start = ContinuousClock.now
        defer { self.metrics.ended(module, after: .now - start) }
        return try await withSpan("handle \(handler.intent)") { span in
            span.attributes["routerkit.module"] = module.rawValue
            return try await work()
        }
    }
}

extension InboundMessage {
    /// The same message with other words.
    func saying(_ text: String) -> InboundMessage {
        var message = self
        message.text = text
        return message
    }
}

extension Turn {
    /// Notes what the message was taken for, and what follows from that.
    fileprivate mutating func understand(_ classification: Classification) {
        self.recognize(classification)
        self.noteUnderstanding()
        self.followLanguage()
    }

    /// Counts messages in a row that nobody understood.
    mutating func noteUnderstanding() {
        let isUnderstood = self.classification.intent != .unknown
        guard !isUnderstood || self.context.misunderstandings != nil else { return }
        self.append(.misunderstood(.init(inARow: isUnderstood ? 0 : (self.context.misunderstandings ?? 0) + 1)))
    }

    /// Goes over to the language that the customer writes, unless they have chosen one.
    fileprivate mutating func followLanguage() {
        guard let language = self.classification.language, language != self.language,
            self.context.locale?.isLanguageChosen != true
        else { return }
        self.speak(language, isChosen: false)
    }
}
