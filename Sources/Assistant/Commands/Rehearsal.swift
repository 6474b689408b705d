import Foundation
import RouterKit
import RouterKitSQL

/// Runs recorded conversations through the modules of today.
struct Rehearsal {
    let store: SQLStore
    let engine: ConversationEngine
    /// Turns before that are not run.
    let since: Date?
    /// How many conversations to take.
    let limit: Int?

    private static let pageSize = 500

    /// What came of it.
    struct Summary: CustomStringConvertible {
        var conversations = 0
        var same = 0
        var different = 0
        var skipped = 0

        var description: String {
            "\(self.same + self.different) turns of \(self.conversations) conversations: \(self.same) as recorded, "
                + "\(self.different) different, \(self.skipped) that cannot be rehearsed"
        }
    }

    /// Runs them and hands each turn that differs to `tell`, in words.
    ///
    /// - Throws: what the store throws.
    func run(telling tell: (String) -> Void) async throws -> Summary {
        var summary = Summary()
        var last: String?
        while summary.conversations < self.limit ?? .max {
            let keys = try await self.store.storedKeys(after: last, limit: Self.pageSize)
            for key in keys.compactMap(ConversationKey.init) where summary.conversations < self.limit ?? .max {
                summary.conversations += 1
                try await self.run(key, into: &summary, telling: tell)
            }
            last = keys.last
            guard keys.count == Self.pageSize else { break }
        }
        return summary
    }

    private func run(_ key: ConversationKey, into summary: inout Summary, telling tell: (String) -> Void) async throws {
        // Where older events were removed, it begins with what they had come to.
        var context = try await self.store.history(of: key, through: .distantPast).context
        var waiting: [ConversationEvent] = []
        while true {
            let sequence = waiting.last?.sequence ?? context.lastSequence
            let page = try await self.store.events(of: key, after: sequence, limit: Self.pageSize)
            for event in page {
                // What operators do opens no turn, and is of another request.
                if let last = waiting.last, event.change.opensTurn || event.requestID != last.requestID {
                    try await self.compare(waiting, from: context, into: &summary, telling: tell)
                    context.fold(waiting)
                    waiting = []
                }
                waiting.append(event)
            }
            guard page.count == Self.pageSize else { break }
        }
        try await self.compare(waiting, from: context, into: &summary, telling: tell)
    }

    /// Whether the number of a member's conversation had opted out by then; its own says so itself.
    private func isOptedOut(_ key: ConversationKey, at time: Date) async throws -> Bool {
        guard key.member != nil else { return false }
        let number = ConversationKey(phone: key.phone)
        return try await self.store.history(of: number, through: time).context.number?.optedOutAt != nil
    }

    private func compare(
        _ events: [ConversationEvent],
        from context: ConversationContext,
        into summary: inout Summary,
        telling tell: (String) -> Void
    ) async throws {
        guard let first = events.first, self.since.map({ first.at >= $0 }) ?? true else { return }
        let recorded = TurnDecision(events)
        let today: TurnDecision
        do {
            let isOptedOut = try await self.isOptedOut(context.key, at: first.at)
            guard let turn = try await self.engine.rehearse(events, from: context, isOptedOut: isOptedOut) else {
                summary.skipped += 1
                return
            }
            today = TurnDecision(turn.events)
        } catch {
            today = TurnDecision(events, failingWith: error)
        }
        guard recorded != today else {
            summary.same += 1
            return
        }
        summary.different += 1
        tell(RehearsalReport.text(of: events, in: context, recorded: recorded, today: today))
    }
}

extension TurnDecision {
    /// A turn that came to nothing but an error.
    fileprivate init(_ events: [ConversationEvent], failingWith error: any Error) {
        self.init(Array(events.prefix(1)))
        self.error = "\(error)"
    }
}

/// A turn that would go differently, as people read it.
enum RehearsalReport {
    static func text(
        of events: [ConversationEvent],
        in context: ConversationContext,
        recorded: TurnDecision,
        today: TurnDecision
    ) -> String {
        let first = events[0]
        var lines = ["\(context.key)  \(first.at.iso8601)  in \(context.state)", "  \(Self.cause(of: first))"]
        func compare(_ name: String, _ before: String?, _ now: String?) {
            guard before != now else { return }
            lines.append("  \(name): \(before ?? "none") → \(now ?? "none")")
        }
        compare("intent", recorded.intent?.rawValue, today.intent?.rawValue)
        compare("state after", recorded.state?.rawValue, today.state?.rawValue)
        compare("question", recorded.question, today.question)
        compare("jobs", recorded.jobs.listedOrNil, today.jobs.listedOrNil)
        compare("changes", recorded.modifications.listedOrNil, today.modifications.listedOrNil)
        compare("error", recorded.error?.printable, today.error?.printable)
        let difference = today.replies.difference(from: recorded.replies)
        for change in difference.removals + difference.insertions {
            switch change {
            case .remove(_, let text, _): lines.append("  - \(text.printable.replacing("\n", with: "\n    "))")
            case .insert(_, let text, _): lines.append("  + \(text.printable.replacing("\n", with: "\n    "))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func cause(of event: ConversationEvent) -> String {
        switch event.change {
        case .messageReceived(let message): "> \(message.text.printable)"
        case .signalReceived(let signal): "the end of \(signal.job)"
        default: event.change.type
        }
    }
}

extension [String] {
    fileprivate var listedOrNil: String? { self.isEmpty ? nil : self.joined(separator: ", ").printable }
}
