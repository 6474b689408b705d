import Foundation
import RouterKit

/// What pages show of turns.
enum StoryContent {
    /// Bubbles of a phone, in order: what the customer wrote on one side, what was said on the other.
    static func bubbles(_ stories: [TurnStory], _ outbox: [OutgoingMessage.ID: QueuedMessage]) -> [[String: Any]] {
        stories.flatMap { story -> [[String: Any]] in
            let wrote = story.text.map { text in
                ["pieces": Self.pieces(of: text), "isMine": true, "side": "mine", "time": Self.time(story.at)]
                    as [String: Any]
            }
            return (wrote.map { [$0] } ?? []) + story.replies.map { Self.reply($0, at: story.at, outbox) }
        }
    }

    /// A reply, with how far it got on its way.
    static func reply(
        _ reply: ConversationEvent.Change.ReplySent,
        at time: Date,
        _ outbox: [OutgoingMessage.ID: QueuedMessage]
    ) -> [String: Any] {
        let message = outbox[reply.outboxID]
        var content: [String: Any] = [
            "pieces": Self.pieces(of: reply.text), "side": "theirs", "time": Self.time(time),
            "id": reply.outboxID.rawValue, "status": message?.status.rawValue ?? "not in the outbox",
        ]
        if let error = message?.lastError { content["error"] = error }
        return content
    }

    /// What happened inside, turn by turn, the latest first.
    static func turns(_ stories: [TurnStory]) -> [[String: Any]] {
        stories.reversed().map { story in
            var content: [String: Any] = [
                "first": story.first, "last": story.last, "time": Self.time(story.at),
                "before": story.stateBefore.rawValue, "after": story.stateAfter.rawValue,
                "moved": story.stateBefore != story.stateAfter,
                "lines": story.events.dropFirst().map { event in
                    [
                        "sequence": event.sequence, "type": event.change.type,
                        "words": event.change.words(at: event.at),
                    ] as [String: Any]
                },
                "heading": Self.heading(of: story),
            ]
            if let intent = story.intent {
                content["intent"] = ["name": intent.rawValue, "confidence": Self.percent(story.confidence ?? 0)]
            }
            if let why = story.explanation { content["why"] = Self.why(why, takenFor: story.intent) }
            return content
        }
    }

    private static func heading(of story: TurnStory) -> String {
        if let text = story.text { return "“\(text)”" }
        guard let first = story.events.first else { return "" }
        if case .replySent = first.change { return "Said without being asked" }
        return first.change.words(at: story.at)
    }

    private static func why(_ item: ClassificationItem, takenFor intent: Intent?) -> [String: Any] {
        var content: [String: Any] = [
            "stage": Self.stages[item.stage] ?? item.stage,
            "evidence": item.evidence.prefix(6).map { weighed in
                [
                    "kind": weighed.kind, "text": weighed.text,
                    "weight": weighed.weight == 1 ? "" : String(format: "%+.2f", weighed.weight),
                ]
            },
        ]
        let others = item.ranking.dropFirst().prefix(3).map { "\($0.intent) \(Self.percent($0.confidence))" }
        if !others.isEmpty { content["others"] = others.joined(separator: ", ") }
        // Consent, advice and other modules decide without the classifier, and it may have learned since.
        if let intent, item.intent != intent { content["today"] = item.intent.rawValue }
        return content
    }

    private static let stages = [
        "question": "answers the open question", "keyword": "its own words were said",
        "typo": "a typing error put right",
        "flow": "the state decides between several", "learned": "learned from examples",
        "open_question": "the open question takes any words", "language_model": "the language model said so",
        "none": "nothing was recognised",
    ]

    /// A text in pieces, of which those that are web addresses can be followed.
    static func pieces(of text: String) -> [[String: Any]] {
        var pieces: [[String: Any]] = []
        var rest = Substring(text)
        while let match = rest.firstMatch(of: /https?:\/\/[^\s<>"]+/) {
            if match.range.lowerBound > rest.startIndex {
                pieces.append(["text": String(rest[..<match.range.lowerBound])])
            }
            let address = match.output.reversed().drop { ".,;:!?)".contains($0) }.reversed()
            pieces.append(["link": String(address)])
            rest = rest[rest.index(match.range.lowerBound, offsetBy: address.count)...]
        }
        if !rest.isEmpty { pieces.append(["text": String(rest)]) }
        return pieces
    }

    /// Work for a conversation that is waiting or under way.
    static func job(_ job: Job) -> [String: Any] {
        var content: [String: Any] = [
            "name": job.name.rawValue, "status": job.status.rawValue, "runAt": Self.time(job.runAt),
            "attempt": job.attempt,
        ]
        if let progress = job.progress {
            if let note = progress.note { content["note"] = note }
            if let fraction = progress.fraction, job.status == .running {
                content["percent"] = Int((fraction * 100).rounded())
            }
        }
        if let error = job.lastError { content["error"] = error }
        return content
    }

    /// How long ago something was: `3 min ago`.
    static func age(_ date: Date, now: Date) -> String {
        let seconds = max(0, now.timeIntervalSince(date))
        return switch seconds {
        case ..<60: "\(Int(seconds)) s ago"
        case ..<3_600: "\(Int(seconds / 60)) min ago"
        case ..<172_800: "\(Int(seconds / 3_600)) h ago"
        default: "\(Int(seconds / 86_400)) days ago"
        }
    }

    /// `87 %`.
    static func percent(_ fraction: Double) -> String { "\(Int((fraction * 100).rounded())) %" }

    /// A time in UTC, for people: `2026-01-05 12:00:07`.
    static func time(_ date: Date) -> String { String(date.iso8601.prefix(19)).replacing("T", with: " ") }
}

extension String {
    /// The text as it stands in a path or a query.
    var urlEncoded: String {
        self.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? ""
    }
}
