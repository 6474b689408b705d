import Foundation
import RouterKit
import RouterKitSQL

/// A conversation as people read it: a line or a short block an event, an empty line between turns.
struct ReplayTimeline {
    let store: SQLStore
    let key: ConversationKey

    private static let pageSize = 500

    /// Prints it, a page at a time.
    ///
    /// - Returns: whether there is anything.
    func print() async throws -> Bool {
        let removed = try await self.store.history(of: self.key, through: .distantPast)
        if let time = removed.removedUntil {
            Swift.print(
                "(earlier history was removed: events 1 to \(removed.context.lastSequence), the last of them at"
            )
            Swift.print(" \(time.iso8601); the state was \(removed.context.state) then)")
        }
        var last = removed.context.lastSequence
        var isFirst = removed.removedUntil == nil
        while true {
            let page = try await self.store.events(of: self.key, after: last, limit: Self.pageSize)
            for event in page {
                if event.change.opensTurn, !isFirst { Swift.print() }
                isFirst = false
                Swift.print(Self.block(of: event))
            }
            last = page.last?.sequence ?? last
            guard page.count == Self.pageSize else { return last > 0 }
        }
    }

    /// The time, and what happened; further lines stand below the first.
    static func block(of event: ConversationEvent) -> String {
        let time = event.at.iso8601
        let margin = String(repeating: " ", count: time.count + 2)
        let lines = event.change.words(at: event.at).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { ($0 == 0 ? "\(time)  " : margin) + $1 }.joined(separator: "\n")
    }
}

extension ConversationEvent.Change {
    /// What happened, in words.
    func words(at time: Date) -> String {
        switch self {
        case .messageReceived(let message):
            return message.text.said(by: ">") + Self.taken(for: message.intent, message.confidence)
        case .messageRetried(let message):
            let heading = "attempt \(message.attempt) at the message of \(message.receivedAt.iso8601)\n"
            return heading + message.text.said(by: ">") + Self.taken(for: message.intent, message.confidence)
        case .signalReceived(let signal):
            return "job \(signal.job) " + (signal.failure.map { "gave up: \($0.printable)" } ?? "finished")
        case .stateChanged(let change):
            return "state \(change.from) → \(change.to)" + (change.trigger.map { " on \($0)" } ?? "")
        case .dataChanged(let change): return "data \(change.name) " + (change.data == nil ? "removed" : "changed")
        case .modificationRecorded(let change): return "change (\(change.kind)): \(change.summary.printable)"
        case .modificationUndone(let change): return "undone (\(change.kind)): \(change.summary.printable)"
        case .questionAsked(let question): return "asked \(question.inWords)"
        case .questionAnswered(let answer): return "answered \(answer.name): \(answer.answer.printable)"
        case .jobEnqueued(let job):
            return "job \(job.name) queued" + (job.runAt > time ? " for \(job.runAt.iso8601)" : "")
        case .replySent(let reply): return reply.text.said(by: "<")
        case .rateLimited(let limited):
            return "over the rate limit, not handled; the customer was \(limited.notified ? "" : "not ")told"
        case .errorOccurred(let error): return "error: \(error.reason.printable)"
        case .conversationReset: return "the conversation began anew"
        case .partReceived(let part): return "part \(part.number) of \(part.total)\n" + part.text.said(by: ">")
        case .misunderstood(let count):
            return count.inARow == 0 ? "understood again" : "not understood, \(count.inARow) in a row"
        case .localeChanged(let locale):
            let zone = locale.timeZoneName.map { ", time zone \($0)" } ?? ""
            return "language \(locale.language ?? .english)" + zone
        case .memberSelected(let selection): return "\(selection.member.printable) is texting from here on"
        case .timerSet(let timer): return "may stay here until \(timer.dueAt.iso8601)"
        case .timerCleared: return "may stay here for as long as it likes"
        case .consentChanged(let consent): return consent.isOptedOut ? "opted out of all messages" : "opted in again"
        default: return "\(self.type) \(((try? self.payload()) ?? "").printable)"
        }
    }

    /// What a message was taken for, as a further line; nothing when nobody looked at it.
    private static func taken(for intent: Intent?, _ confidence: Double?) -> String {
        intent.map { "\ntaken for \($0), confidence \(confidence ?? 0)" } ?? ""
    }
}

extension Question {
    /// The name, the kind and the choices.
    var inWords: String {
        let choices = self.choices.map { " \($0.label.printable): \($0.title.printable)" }.joined(separator: ",")
        return "\(self.name) (\(self.kind.rawValue))" + choices
    }
}

extension String {
    /// The text with whatever could move the cursor of a terminal written out; lines stay lines.
    var printable: String {
        self.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n"
                ? "\\u{\(String(scalar.value, radix: 16))}" : "\(scalar)"
        }.joined()
    }

    /// The text with a mark before its first line, and room of the same width before the others.
    fileprivate func said(by mark: String) -> String {
        mark + " " + self.printable.replacing("\n", with: "\n  ")
    }
}
