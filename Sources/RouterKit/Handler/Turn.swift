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
    /// What the message asks for besides, after what is being handled, of a message that asks for several things.
    public private(set) var laterRequests: [Classification] = []
    /// The events recorded so far.
    public private(set) var events: [ConversationEvent] = []
    /// The messages to send, in order.
    public private(set) var outgoing: [OutgoingMessage] = []
    /// The jobs to start.
    public private(set) var jobs: [Job] = []
    /// The jobs to take back.
    public private(set) var cancelledJobs: [Job.ID] = []
    /// The messages to take back, those that have not left yet.
    public private(set) var recalledMessages: [OutgoingMessage.ID] = []
    /// When the customer wrote before; `nil` when they never did.
    public let previousActivity: Date?
    /// Whether the number opted out of all messages; then nothing that the turn says is sent.
    public internal(set) var isOptedOut: Bool

    /// The module whose handler was asked last: the one that answered, or failed.
    var module: ModuleName?
    /// What makes the turn fail although its handler returned.
    private(set) var defect: UnstorableData?
    /// Whether somebody can be asked what a message means that nobody understands.
    var isAdvised = false
    /// The dead letter that the turn leaves or ends, as it is after the turn.
    var deadLetter: DeadLetter?

    /// The declared states; `nil` when the turn belongs to a test that declares none.
    let flow: ConversationFlow?
    /// Finds out what messages mean; `nil` in a test of one handler.
    let classifier: (any IntentClassifier)?
    /// What is at work: the handler of an intent, the end of a job, …; `nil` when nobody said.
    var trigger: Transition.Trigger?
    /// The conversation before it set to work.
    var origin: ConversationContext
    /// When nobody is texted who did not write; `nil` for never.
    var quietHours: QuietHours?
    /// The messages that a text is sent as, where it is not just one.
    var messages: (@Sendable (String) -> [String])?
    /// Whether the state's time begins again although it was not left.
    var restartsTimer = false
    /// The states that transitions led to and whose entry handlers have not been called yet.
    var enteredStates: [ConversationState] = []

    package init(
        context: ConversationContext,
        requestID: RequestID,
        now: Date,
        calendar: Calendar,
        logger: Logger,
        flow: ConversationFlow?,
        classifier: (any IntentClassifier)? = nil,
        isOptedOut: Bool = false
    ) {
        var calendar = calendar
        if let timeZone = context.locale?.timeZone { calendar.timeZone = timeZone }
        self.context = context
        self.origin = context
        self.requestID = requestID
        self.now = now.inStoredResolution
        self.calendar = calendar
        self.logger = logger
        self.flow = flow
        self.classifier = classifier
        self.previousActivity = context.lastActivity
        self.isOptedOut = isOptedOut || context.number?.optedOutAt != nil
    }

    /// The answer to the open question, when the message is one.
    public var answer: Answer? { self.classification.answer }

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
        self.noteQueued { $0.messages = ($0.messages ?? []) + [message.id] }
    }

    mutating func queue(_ job: Job) {
        self.jobs.append(job)
        self.append(.jobEnqueued(.init(jobID: job.id, name: job.name, runAt: job.runAt)))
        self.noteQueued { $0.jobs = ($0.jobs ?? []) + [job.id] }
    }

    /// Starts a job of the framework's own, of which the journal tells in another way.
    mutating func start(_ job: Job) { self.jobs.append(job) }

    /// Takes a job of the framework's own back.
    mutating func stop(_ job: Job.ID) {
        self.jobs.removeAll { $0.id == job }
        self.cancelledJobs.append(job)
    }

    mutating func takeBack(_ job: Job.ID) {
        self.stop(job)
        self.append(.jobCancelled(.init(jobID: job)))
    }

    mutating func recall(_ messages: [OutgoingMessage.ID]) { self.recalledMessages += messages }

    /// Notes what was queued with the modification that this turn recorded last, and in the event that says so.
    private mutating func noteQueued(_ note: (inout Modification.Queued) -> Void) {
        guard let last = self.context.modifications.last, last.version == self.context.version,
            let index = self.events.firstIndex(where: { $0.sequence == last.sequence }),
            case .modificationRecorded(var modification) = self.events[index].change
        else { return }
        var queued = modification.queued ?? Modification.Queued()
        note(&queued)
        modification.queued = queued
        self.events[index].change = .modificationRecorded(modification)
        self.context.noteQueued(queued)
    }

    /// Notes what the message was taken for, in the turn and in the event that opened it.
    package mutating func recognize(_ classification: Classification) {
        self.classification = classification
        if let index = self.events.firstIndex(where: \.opensWithMessage) {
            self.events[index].change.recognize(classification)
        }
        if let answer = classification.answer {
            self.append(.questionAnswered(.init(name: answer.question.name, answer: answer.value.label)))
        }
    }

    /// Goes over to another thing that the message asks for; the journal keeps what it was taken for first.
    mutating func consider(_ classification: Classification, before later: [Classification]) {
        self.classification = classification
        self.laterRequests = later
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
