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
                WHERE \(number) > $1 AND type IN
                    ('message_received', 'question_asked', 'state_changed', 'modification_undone')
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
    /// The message at hand, and the one before it while it may still be taken back.
    private var current: Message?
    private var previous: Message?

    private struct Message {
        let text: String
        let state: ConversationState
        let intent: Intent
        let at: Date
        /// Whether it led to a question, which the next message answers rather than taking anything back.
        var isAsked = false
    }

    /// How soon somebody takes something back that was not what they meant.
    private static let hesitation: TimeInterval = 120

    init(since: Date?) { self.since = since ?? .distantPast }

    mutating func see(_ change: ConversationEvent.Change, at time: Date, in conversation: String) {
        if conversation != self.conversation {
            self.conversation = conversation
            self.state = .idle
            (self.current, self.previous) = (nil, nil)
        }
        switch change {
        case .stateChanged(let change): self.state = change.to
        case .questionAsked: self.current?.isAsked = true
        case .modificationUndone: self.takeBack()
        case .messageReceived(let message): self.see(message, at: time)
        default: break
        }
    }

    private mutating func see(_ message: ConversationEvent.Change.MessageReceived, at time: Date) {
        guard let intent = message.intent else { return }
        self.previous = self.current.flatMap { time.timeIntervalSince($0.at) <= Self.hesitation ? $0 : nil }
        let current = Message(text: message.text, state: self.state, intent: intent, at: time)
        self.current = current
        if intent == .unknown { return self.add(current, correction: nil) }
        guard [.negative, .startOver].contains(intent), self.previous?.isAsked == false else { return }
        self.takeBack()
    }

    /// What the message before the one at hand led to is taken back.
    private mutating func takeBack() {
        guard let previous, let current else { return }
        self.previous = nil
        guard ![.unknown, .affirmative, .negative].contains(previous.intent), previous.intent != current.intent else {
            return
        }
        self.add(previous, correction: current.text)
    }

    private mutating func add(_ message: Message, correction: String?) {
        guard message.at >= self.since else { return }
        self.misses.append(
            MissedText(
                text: message.text.withoutLongNumbers,
                state: message.state,
                intent: message.intent,
                correction: correction?.withoutLongNumbers,
                at: message.at
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
