import RouterKit
import RouterKitTesting

extension ScriptedModule {
    /// A module with something to guess: "plan" asks whether to go on, "swap" changes the basket, "skip" undoes, and a
    /// job may ask another question.
    static let guessing = ScriptedModule(
        intents: [.plan, .swap, .skip],
        handlers: [
            ScriptedHandler(.plan) { _, turn in
                turn.ask(.yesNo("go_on", asking: .plan))
                return "Go on?"
            },
            ScriptedHandler(.swap) { message, turn in
                guard message.text != "fail" else { throw ScriptedFailure("told to") }
                turn.record(Modification(kind: "swap", summary: message.text))
                turn[Basket.self] = Basket(items: [message.text])
                return Reply("swapped: \(message.text), \(turn.classification.stage)")
            },
            ScriptedHandler(.skip) { _, turn in
                Reply("undone: \(turn.undoLastModification()?.summary ?? "nothing")")
            },
            ScriptedHandler(.affirmative) { _, turn in turn.answer.map { Reply("yes to \($0.question.name)") } },
            ScriptedHandler(.negative) { _, turn in turn.answer.map { Reply("no to \($0.question.name)") } },
            ScriptedHandler(.unknown, priority: 40) { message, _ in message.text.contains("vegan") ? "noted" : nil },
            ScriptedHandler(.unknown, priority: 0) { _, turn in
                Reply("not understood \(turn.context.misunderstandings ?? 0), \(turn.context.question?.name ?? "-")")
            },
            ScriptedHandler(.startOver) { _, turn in
                turn.reset()
                return "begun anew"
            },
        ],
        jobs: [ScriptedJobHandler("other") { _ in .null }],
        signals: [
            ScriptedSignalHandler("other") { _, turn in
                turn.ask(.yesNo("other", asking: .plan))
                return "Something else?"
            }
        ]
    )
}
