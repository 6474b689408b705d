public import Foundation
public import Logging

/// One message, or one signal, being handled: the context as it stands, and the verbs that change it.
///
/// Each verb appends an event and applies it to ``context``. A turn is a value: nothing that it records takes effect
/// before the engine commits all of it at once, and a turn that is thrown away has done nothing.
public struct Turn: Sendable {
    /// The conversation, with what this turn has recorded so far.
    public private(set) var context: ConversationContext
    /// The request that this turn answers.
    public let requestID: RequestID
    /// When the turn began, in whole milliseconds: the only time that a handler should look at.
    public let now: Date
    /// The customer's calendar and time zone.
    public let calendar: Calendar
    /// Tagged with the request; never log a text or a phone number with it.
    public var logger: Logger
    /// What the message was taken for; ``Classification/unknown`` before it was classified and in a signal's turn.
    public private(set) var classification: Classification = .unknown
    /// The events recorded so far.
    public private(set) var events: [ConversationEvent] = []
    /// The messages to send, in order.
    public private(set) var outgoing: [OutgoingMessage] = []
    /// The jobs to start.
    public private(set) var jobs: [Job] = []
    /// The jobs to take back.
    public private(set) var cancelledJobs: [Job.ID] = []

    /// What makes the turn fail although its handler returned.
    private(set) var defect: UnstorableData?
    /// The dead letter that the turn leaves or ends, as it is after the turn.
    var deadLetter: DeadLetter?

    /// The declared states; `nil` when the turn belongs to a test that declares none.
    let flow: ConversationFlow?

    package init(
        context: ConversationContext,
        requestID: RequestID,
        now: Date,
        calendar: Calendar,
        logger: Logger,
        flow: ConversationFlow?
    ) {
        self.context = context
        self.requestID = requestID
        self.now = now.inStoredResolution
        self.calendar = calendar
        self.logger = logger
        self.flow = flow
    }

    /// The answer to the open question, when the message is one.
    public var answer: Answer? { self.classification.answer }

    /// What the customer can say in the state that stands now, most useful first.
    public var suggestions: [String] { self.flow?.suggestions(in: self.context.state) ?? [] }

    /// What a module remembers about this conversation; `nil` when it has nothing, or nothing that this version of the
    /// module can read.
    ///
    /// Older forms are read through ``ModuleData/migrations``. What cannot be read is logged and stays as it is stored
    /// until a value is assigned.
    ///
    /// Assigning a value records it, assigning `nil` removes it, assigning an equal value does nothing, and assigning
    /// one that cannot be encoded fails the turn once the handler returns.
    public subscript<Data: ModuleData>(_ type: Data.Type) -> Data? {
        get {
            guard let stored = self.context.data[Data.name] else { return nil }
            do {
                return try stored.decoded(as: Data.self)
            } catch {
                self.warn(of: stored, named: Data.name, because: error)
                return nil
            }
        }
        set {
            do {
                let data = try newValue.map {
                    StoredModuleData(schema: Data.schema, value: try JSONValue(encoding: $0))
                }
                guard data != self.context.data[Data.name] else { return }
                self.append(.dataChanged(.init(name: Data.name, data: data)))
            } catch {
                self.defect = self.defect ?? UnstorableData(name: Data.name, reason: "\(error)")
            }
        }
    }

    private func warn(of data: StoredModuleData, named name: String, because error: any Error) {
        self.logger.warning(
            "module data cannot be read",
            metadata: ["data": "\(name)", "schema": "\(data.schema)", "error": "\(UnreadableForm.inShort(error))"]
        )
    }

    package mutating func append(_ change: ConversationEvent.Change) {
        let event = ConversationEvent(
            sequence: self.context.lastSequence + 1,
            at: self.now,
            requestID: self.requestID,
            change: change
        )
        self.context.apply(event)
        self.events.append(event)
    }

    mutating func queue(_ message: OutgoingMessage) {
        self.outgoing.append(message)
        self.append(.replySent(.init(outboxID: message.id, text: message.text)))
    }

    mutating func queue(_ job: Job) {
        self.jobs.append(job)
        self.append(.jobEnqueued(.init(jobID: job.id, name: job.name, runAt: job.runAt)))
    }

    mutating func takeBack(_ job: Job.ID) {
        self.jobs.removeAll { $0.id == job }
        self.cancelledJobs.append(job)
        self.append(.jobCancelled(.init(jobID: job)))
    }

    /// Notes what the message was taken for, in the turn and in the event that opened it.
    package mutating func recognize(_ classification: Classification) {
        self.classification = classification
        if let first = self.events.first, case .messageReceived(var received) = first.change {
            received.intent = classification.intent
            received.confidence = classification.confidence
            self.events[0].change = .messageReceived(received)
        } else if let first = self.events.first, case .messageRetried(var retried) = first.change {
            retried.intent = classification.intent
            retried.confidence = classification.confidence
            self.events[0].change = .messageRetried(retried)
        }
        if let answer = classification.answer {
            self.append(.questionAnswered(.init(name: answer.question.name, answer: answer.value.label)))
        }
    }
}

/// Module data that has no JSON form, such as a number that is not finite.
struct UnstorableData: Error, CustomStringConvertible {
    let name: String
    let reason: String

    var description: String { "module data \(self.name) cannot be stored: \(self.reason)" }
}

extension Answer.Value {
    /// The answer as the journal tells it.
    fileprivate var label: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .choice(let choice): choice.label
        case .text: "text"
        }
    }
}
