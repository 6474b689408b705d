import Foundation
import RouterKit
import RouterKitTesting

extension Intent {
    static let plan = Intent(rawValue: "plan")
    static let remind = Intent(rawValue: "remind")
    static let say = Intent(rawValue: "say")
}

extension ConversationState {
    static let planned = ConversationState(rawValue: "planned")
}

/// "plan" plans with a job, "remind" sets two timers of which the later one is set first, "say" says it in two lines.
let talkingModule = ScriptedModule(
    intents: [
        IntentDefinition(.plan, summary: "Plan.", keywords: ["plan"]),
        IntentDefinition(.remind, summary: "Remind.", keywords: ["remind"]),
        IntentDefinition(.say, summary: "Say.", keywords: ["say"]),
    ],
    states: [.planned],
    handlers: [
        ScriptedHandler(.plan) { _, turn in
            turn.enqueue(JobRequest("analysis"))
            return "One moment."
        },
        ScriptedHandler(.remind) { _, turn in
            for minutes in [20, 10] {
                turn.enqueue(
                    JobRequest(
                        "timer",
                        payload: .int(minutes),
                        runAt: turn.now.addingTimeInterval(Double(minutes) * 60)
                    )
                )
            }
            return "I will."
        },
        ScriptedHandler(.say) { message, _ in Reply("You said:\n\n\(message.text) \\ *") },
        ScriptedHandler(.unknown, saying: "Pardon?"),
    ],
    jobs: [
        ScriptedJobHandler("analysis") { _ in .int(5) },
        ScriptedJobHandler("timer") { $0.payload },
    ],
    signals: [
        ScriptedSignalHandler("analysis") { signal, turn in
            guard case .finished = signal.outcome else { return "No dinners." }
            try turn.transition(to: .planned)
            return "Five dinners:\nMon: Soup\nTue: Rice"
        },
        ScriptedSignalHandler("timer") { signal, turn in
            guard case .finished(.int(let minutes)) = signal.outcome else { return nil }
            return Reply(
                "\(minutes) minutes, at \(turn.now.formatted(.iso8601.time(includingFractionalSeconds: false)))"
            )
        },
    ]
)

func talkingTester() throws -> ConversationTester { try ConversationTester(modules: [talkingModule]) }
