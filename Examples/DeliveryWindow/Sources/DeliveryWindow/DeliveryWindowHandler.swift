import RouterKit

/// Asks for a window, and takes the answer.
///
/// It may be asked in the middle of anything: the conversation stays where it is, and a question that was open waits
/// behind this one.
struct DeliveryWindowHandler: MessageHandler {
    let intent: Intent = .deliveryWindow

    static let question = Question.choice(
        "delivery_window",
        asking: .deliveryWindow,
        among: [
            .init(label: "A", title: "Morning, 8 to 11"),
            .init(label: "B", title: "Afternoon, 12 to 4"),
            .init(label: "C", title: "Evening, 5 to 8"),
        ]
    ).suspending

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        var data = turn[DeliveryWindow.self] ?? DeliveryWindow()
        if let choice = turn.answer?.choice {
            turn.record(Modification(kind: "delivery_window", summary: "choosing \(choice.title)"))
            data.window = choice.title
            turn[DeliveryWindow.self] = data
            return "Your box will come in this window: \(choice.title). Text DELIVERY TIME to change it."
        }
        turn.ask(Self.question)
        let now = data.window.map { "It comes in this window now: \($0). " } ?? ""
        let choices = Self.question.choices.map { "\($0.label): \($0.title)" }.joined(separator: "\n")
        return "\(now)When should your box come?\n\(choices)\nReply A, B or C."
    }
}
