public import Foundation
import Logging
public import RouterKit

extension PhoneNumber {
    /// A number that nobody has: +1 555 000 1111.
    public static let test: PhoneNumber = {
        do { return try PhoneNumber("+15550001111") } catch { preconditionFailure("\(error)") }
    }()
}

extension InboundMessage {
    /// A message with this text and a new id, from ``RouterKit/PhoneNumber/test``.
    public static func test(
        _ text: String,
        id: String = UUID().uuidString,
        from: PhoneNumber = .test,
        at time: Date = TestClock.start
    ) -> InboundMessage {
        InboundMessage(id: MessageID(provider: "test", rawValue: id), from: from, text: text, receivedAt: time)
    }
}

extension Turn {
    /// A turn of a conversation that stands in `state`, for testing one handler with no engine.
    ///
    /// - Parameters:
    ///   - state: where the conversation stands when the handler is called.
    ///   - now: what the turn takes for now, in UTC; Monday noon when left out.
    ///   - answer: what the message answers, for a handler of answers.
    ///   - modules: whose states may be gone to and whose suggestions are there; none: any state may, with no
    ///     suggestions.
    ///   - prepare: what happened before, told with the turn's own verbs; its events are not in ``RouterKit/Turn/events``.
    /// - Returns: the turn, in which nothing has been recorded yet but the answer, if there is one.
    /// - Throws: what `prepare` throws, and ``RouterKit/InvalidModules`` when the modules do not fit together.
    public static func test(
        state: ConversationState = .idle,
        now: Date = TestClock.start,
        answer: Answer? = nil,
        modules: [any HandlerModule] = [],
        prepare: (inout Turn) throws -> Void = { _ in }
    ) throws -> Turn {
        let catalogue = modules.isEmpty ? nil : try ModuleCatalogue(modules, completeness: .part)
        func turn(_ context: ConversationContext) -> Turn {
            Turn(
                context: context,
                requestID: RequestID(rawValue: "test"),
                now: now,
                calendar: .test,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                flow: catalogue?.flow,
                classifier: catalogue?.classifier
            )
        }
        var earlier = Turn(
            context: ConversationContext(key: ConversationKey(phone: .test), folding: [], state: state),
            requestID: RequestID(rawValue: "earlier"),
            now: now,
            calendar: .test,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            flow: nil
        )
        try prepare(&earlier)
        var turn = turn(earlier.context)
        turn.recognize(answer.map { Classification(ranking: [], stage: "question", answer: $0) } ?? .unknown)
        return turn
    }
}

extension Calendar {
    /// The Gregorian calendar in UTC.
    public static let test: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
