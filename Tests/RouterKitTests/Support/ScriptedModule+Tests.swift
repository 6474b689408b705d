import RouterKit
import RouterKitTesting

extension ScriptedModule {
    /// A module that answers "plan" with one handler.
    static func planning(_ script: @escaping ScriptedHandler.Script) -> ScriptedModule {
        ScriptedModule(
            intents: [.plan],
            states: [.planned, .modifying],
            handlers: [ScriptedHandler(.plan, script)]
        )
    }

    /// A module that hands "plan" to a job and tells what came of it.
    ///
    /// It says `finished: …` or `failed: …` when the test does not listen to the signal itself.
    static func analysing(
        signal: @escaping ScriptedSignalHandler.Script = tellOutcome,
        run: @escaping @Sendable (Job) async throws -> JSONValue
    ) -> ScriptedModule {
        self.analysing(signal: signal) { job, _ in try await run(job) }
    }

    /// The same, with a job that tells how far it is.
    static func analysing(
        signal: @escaping ScriptedSignalHandler.Script = tellOutcome,
        telling run: @escaping @Sendable (Job, JobProgressReporter) async throws -> JSONValue
    ) -> ScriptedModule {
        ScriptedModule(
            intents: [.plan],
            states: [.planned],
            handlers: [
                ScriptedHandler(.plan) { message, turn in
                    turn.enqueue(JobRequest("analysis", payload: .string(message.text)))
                    return .silent
                }
            ],
            jobs: [ScriptedJobHandler("analysis", run)],
            signals: [ScriptedSignalHandler("analysis", signal)]
        )
    }

    @Sendable
    static func tellOutcome(_ signal: Signal, _ turn: inout Turn) async throws -> Reply? {
        try turn.transition(to: .planned)
        switch signal.outcome {
        case .finished(let result): return "finished: \(result)"
        case .failed(let reason): return "failed: \(reason)"
        }
    }
}
