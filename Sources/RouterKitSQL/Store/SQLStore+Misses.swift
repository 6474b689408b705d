package import Foundation
package import RouterKit

/// A text that was not understood, or that was taken for something its writer took back at once.
package struct MissedText: Sendable, Hashable {
    /// The text, its long numbers left out.
    package let text: String
    /// The state in which it came.
    package let state: ConversationState
    /// What it was taken for.
    package let intent: Intent
    /// What the customer texted next, when that took it back; `nil` for a text that nobody understood.
    package let correction: String?
    /// When it came.
    package let at: Date
}

extension SQLStore {
    /// The texts that ended in ``RouterKit/Intent/unknown``, and those that the customer's next message took back, in
    /// the journal: by conversation, oldest first.
    ///
    /// Nothing is written for it: the journal has all there is to know, and a text is gone when its journal is.
    ///
    /// - Parameters:
    ///   - since: the earliest time that counts; `nil` for all.
    ///   - events: how many of the latest events are looked at, of all conversations together.
    /// - Returns: the texts.
    /// - Throws: what the database throws; an event that cannot be read is passed over.
    package func missedTexts(since: Date? = nil, ofLatest events: Int) async throws -> [MissedText] {
        let number = self.database.dialect.rowNumber
        let forms = self.forms
        return try await self.database.read { connection in
            let last = try? connection.query("SELECT MAX(\(number)) AS last FROM events", []).first?.integer("last")
            let rows = try connection.query(
                """
                SELECT conversation, sequence, at, type, payload, schema FROM events
                WHERE \(number) > $1 AND type IN ('message_received', 'question_asked', 'state_changed')
                ORDER BY conversation, sequence
                """,
                [.integer((last ?? 0) - events)]
            )
            var finder = MissFinder(since: since)
            for row in rows {
                let change = try? ConversationEvent.Change(
                    type: row.text("type"),
                    schema: row.integer("schema"),
                    payload: row.text("payload"),
                    forms: forms
                )
                guard let change else { continue }
                finder.see(change, at: try row.time("at"), in: try row.text("conversation"))
            }
            return finder.misses
        }
    }
}

/// Goes through journals, event by event.
private struct MissFinder {
    private(set) var misses: [MissedText] = []
    private let since: Date
    private var conversation = ""
    private var state: ConversationState = .idle
    /// The last message, unless it was a miss, with whether a question was asked since.
    private var last: (text: String, state: ConversationState, intent: Intent, at: Date, isAnswered: Bool)?

    /// How soon somebody takes something back that was not what they meant.
    private static let hesitation: TimeInterval = 120
    /// What takes something back, and is itself taken back by nothing.
    private static let corrections: Set<Intent> = [.negative, Intent(rawValue: "undo"), .startOver]

    init(since: Date?) { self.since = since ?? .distantPast }

    mutating func see(_ change: ConversationEvent.Change, at time: Date, in conversation: String) {
        if conversation != self.conversation {
            self.conversation = conversation
            self.state = .idle
            self.last = nil
        }
        switch change {
        case .stateChanged(let change): self.state = change.to
        case .questionAsked: self.last?.isAnswered = true
        case .messageReceived(let message): self.see(message, at: time)
        default: break
        }
    }

    private mutating func see(_ message: ConversationEvent.Change.MessageReceived, at time: Date) {
        guard let intent = message.intent else { return }
        defer { self.last = (message.text, self.state, intent, time, false) }
        if intent == .unknown {
            self.add(message.text, self.state, intent, correction: nil, at: time)
        } else if let last, Self.corrections.contains(intent), last.intent != .unknown,
            !Self.corrections.contains(last.intent), last.intent != .affirmative, !last.isAnswered,
            time.timeIntervalSince(last.at) <= Self.hesitation
        {
            self.add(last.text, last.state, last.intent, correction: message.text, at: last.at)
        }
    }

    private mutating func add(
        _ text: String,
        _ state: ConversationState,
        _ intent: Intent,
        correction: String?,
        at time: Date
    ) {
        guard time >= self.since else { return }
        self.misses.append(
            MissedText(
                text: text.withoutLongNumbers,
                state: state,
                intent: intent,
                correction: correction?.withoutLongNumbers,
                at: time
            )
        )
    }
}

extension String {
    /// The text with `#` for every number of four digits and more, whatever stands between the digits: telephone
    /// numbers, cards, codes and house numbers are nobody's business; "swap 2" and "450 g" say what was meant.
    package var withoutLongNumbers: String {
        var result = ""
        var number = ""
        var digits = 0
        func flush() {
            if digits >= 4 {
                let tail = String(number.reversed().prefix { !$0.isNumber }.reversed())
                result += "#" + tail
            } else {
                result += number
            }
            number = ""
            digits = 0
        }
        for character in self {
            if character.isNumber {
                number.append(character)
                digits += 1
            } else if digits > 0, " -.()/+".contains(character), number.suffix(3).contains(where: \.isNumber) {
                number.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}
