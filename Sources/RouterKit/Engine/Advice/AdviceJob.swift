import Logging

/// Asks the advisor what a message means; without an answer in time the message is one that nobody understood.
struct AdviceJob: JobHandler {
    let job: JobName = .advice
    let engine: ConversationEngine
    /// `nil` where none is there any more.
    let advisor: (any IntentAdvisor)?
    let limit: Duration

    /// How the results of this job are marked, and the classifications that follow from them.
    static let stage = "language_model"

    func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue {
        guard let advisor else { return .null }
        let context = try await self.engine.context(of: job.key)
        guard let message = context[AwaitedAdvice.self]?.message(of: job.id), message.isOvertaken != true else {
            return .null
        }
        progress.report("asking what the message means")
        let offered = self.engine.catalogue.advisableIntents(for: message.text, in: context)
        let advice: IntentAdvice?
        do {
            advice = try await self.advice(of: advisor, on: message.text, among: offered, in: context)
        } catch {
            try Task.checkCancellation()
            self.engine.logger.info(
                "no advice on a message",
                metadata: ["error": "\(error)", "request_id": "\(job.requestID)"]
            )
            return .null
        }
        guard let advice, advice.confidence >= AdviceRules.leastConfidence,
            offered.contains(where: { $0.intent == advice.intent })
        else { return .null }
        return try JSONValue(encoding: AdviceResult(intent: advice.intent, confidence: min(advice.confidence, 1)))
    }

    private func advice(
        of advisor: any IntentAdvisor,
        on text: String,
        among intents: [IntentDefinition],
        in context: ConversationContext
    ) async throws -> IntentAdvice? {
        let race = Race<IntentAdvice?>()
        let work = Task {
            do {
                race.end(.success(try await advisor.advice(on: text, among: intents, in: context)))
            } catch {
                race.end(.failure(error))
            }
        }
        let watchdog = Watchdog(limit: self.limit)
        let watch = watchdog.watch { [limit] in
            race.end(.failure(AdviceTimedOut(limit: limit)))
            work.cancel()
        }
        defer { watchdog.release(watch) }
        return try await withTaskCancellationHandler {
            try await race.result()
        } onCancel: {
            work.cancel()
            race.end(.failure(CancellationError()))
        }
    }
}

/// What the job comes to, as the journal keeps it.
struct AdviceResult: Codable {
    var intent: Intent
    var confidence: Double
    var stage = AdviceJob.stage

    private enum CodingKeys: String, CodingKey { case intent, confidence, stage }
}

extension ConversationEvent.Change.SignalReceived {
    /// What a message was advised to be that nobody understood; `nil` for the end of any other job, and for no advice.
    package var advice: IntentAdvice? {
        guard self.job == .advice, let advice = try? self.result?.decoded(as: AdviceResult.self) else { return nil }
        return IntentAdvice(advice.intent, confidence: advice.confidence)
    }
}

/// Advice that took too long.
struct AdviceTimedOut: Error, CustomStringConvertible {
    let limit: Duration

    var description: String { "the advisor took longer than \(self.limit): give it a time-out of its own" }
}
