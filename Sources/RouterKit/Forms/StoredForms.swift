/// The forms of everything that stores keep in JSON and that belongs to the framework.
///
/// Whoever changes the form of an event or of the context adds the step here, with a fixture of the old form. What
/// modules remember has its steps in ``ModuleData/migrations``.
package struct StoredForms: Sendable {
    /// The snapshot of a context.
    package let context: FormHistory
    /// The payloads of events, by type.
    ///
    /// A type that is not here has had one form.
    private let events: [String: FormHistory]

    /// The forms that this program writes and reads.
    package static let current = StoredForms(
        context: FormHistory(),
        events: [:]
    )

    /// Forms of which ``current`` knows nothing; for tests.
    package init(context: FormHistory = FormHistory(), events: [String: FormHistory] = [:]) {
        self.context = context
        self.events = events
    }

    /// The forms that the payload of a type has had.
    package func event(_ type: String) -> FormHistory { self.events[type] ?? FormHistory() }

    /// What is wrong with the steps, a sentence each.
    ///
    /// The framework's own forms are checked by its tests rather than at each start.
    var problems: [String] {
        let context = self.context.problems { _ = try $0.decoded(as: ConversationContext.self) }
        let events = self.events.flatMap { type, history in
            history.problems { value in
                _ = try ConversationEvent.Change(type: type, payload: StoredJSON.encode(value))
            }
            .map { "event \(type) \($0)" }
        }
        return context.map { "the context \($0)" } + events.sorted()
    }
}
