import Foundation
import MealPlanning
import RouterKit

/// Takes the language or the time zone that the customer chooses.
struct LocaleHandler: MessageHandler {
    let intent: Intent = .preferences
    /// Before what they eat.
    let priority = 60

    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply? {
        let words = message.text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && $0 != "/" && $0 != "_" }.map(String.init)
        if let language = Self.languages[words.first { Self.languages[$0] != nil } ?? ""], words.count <= 5 {
            turn.speak(language, isChosen: true)
            return turn.say(PreferencesReplies.speaking)
        }
        guard words.contains("zone") || words.contains("timezone") || words.contains("horaria") else { return nil }
        guard let timeZone = Self.timeZone(in: message.text, words) else {
            return turn.say(PreferencesReplies.whichZone)
        }
        turn.live(in: timeZone)
        return turn.say(PreferencesReplies.living(in: timeZone))
    }

    private static let languages: [String: Language] = [
        "english": .english, "ingles": .english, "spanish": .spanish, "espanol": .spanish,
    ]

    private static func timeZone(in text: String, _ words: [String]) -> TimeZone? {
        let named = text.split(separator: " ").map { $0.trimmingCharacters(in: .punctuationCharacters) }
            .filter { $0.contains("/") }
            .compactMap { TimeZone(identifier: $0) }.first
        return named ?? words.compactMap { Self.zones[$0] }.first.flatMap { TimeZone(identifier: $0) }
    }

    /// What people in the United States call their time zones, in the names of the IANA database.
    private static let zones = [
        "eastern": "America/New_York", "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
        "central": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
        "mountain": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
        "arizona": "America/Phoenix", "pacific": "America/Los_Angeles", "pst": "America/Los_Angeles",
        "pdt": "America/Los_Angeles", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "utc": "UTC",
    ]
}
