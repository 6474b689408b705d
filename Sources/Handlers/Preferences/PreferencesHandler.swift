import MealPlanning
import RouterKit

/// Remembers what the customer eats, for how many and on which days; plans from now on go by it.
struct PreferencesHandler: MessageHandler {
    let intent: Intent
    let priority = 40

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        // "Don't remove the eggs" is no word about eating them.
        guard self.intent != .negative || turn.classification.refused.isEmpty else { return nil }
        let request = PreferenceRequest(message.text)
        var preferences = turn[CustomerPreferences.self] ?? CustomerPreferences()
        guard !request.changes.isEmpty else {
            if let number = request.notUnderstood.first(where: { Int($0) != nil }) {
                return turn.say(PreferencesReplies.tooMany(number))
            }
            // What nobody recognised as a preference is one only when something in it was understood.
            guard self.intent == .preferences else { return nil }
            return turn.say(PreferencesReplies.these(preferences, notUnderstood: request.notUnderstood.first))
        }
        guard self.intent != .negative || turn.answer == nil else { return nil }
        let before = preferences
        for change in request.changes { preferences.apply(change) }
        if preferences != before {
            turn.record(Modification(kind: "preferences", summary: PreferencesReplies.modification[turn.language]))
            turn[CustomerPreferences.self] = preferences
        }
        return turn.say(
            PreferencesReplies.noted(
                preferences,
                from: message.text,
                notUnderstood: request.notUnderstood.first,
                isAllergy: request.isAboutAllergy,
                hasPlan: turn.openPlan != nil
            )
        )
    }
}
