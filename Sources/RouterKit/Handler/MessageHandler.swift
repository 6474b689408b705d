/// Answers the messages of one intent.
///
/// A handler changes nothing by itself: it records on the turn what shall change, and returns what to say. So a turn
/// can be run again, and tested with no I/O. Work that takes longer than about 250 ms belongs in a job.
public protocol MessageHandler: Sendable {
    /// The intent that it answers.
    var intent: Intent { get }
    /// The states in which it goes before handlers that are not scoped to them.
    var states: StateScope { get }
    /// Higher goes first, among handlers that are scoped alike.
    var priority: Int { get }

    /// Answers `message`, or returns `nil` to let the next candidate try; then nothing that it recorded is kept.
    ///
    /// - Throws: anything; the error boundary then discards what the turn recorded and apologises.
    func handle(_ message: InboundMessage, in turn: inout Turn) async throws -> Reply?
}

extension MessageHandler {
    /// No state in particular.
    public var states: StateScope { .any }
    /// The middle.
    public var priority: Int { 50 }
}

/// Continues a conversation when a job of one name has finished or given up.
public protocol SignalHandler: Sendable {
    /// The job whose end it waits for.
    var job: JobName { get }

    /// Records what the end of the job changes, and returns what to tell the customer, if anything.
    ///
    /// - Throws: anything; the job is then tried again.
    func handle(_ signal: Signal, in turn: inout Turn) async throws -> Reply?
}

/// Does the slow work of jobs of one name, outside any turn.
public protocol JobHandler: Sendable {
    /// The jobs that it runs.
    var job: JobName { get }

    /// Does the work and returns its result, which the signal carries.
    ///
    /// It may run more than once for one job, so it should leave nothing behind but its result. It runs for as long as
    /// its worker's time limit allows; its task is cancelled when that is over, when the job is cancelled or overtaken,
    /// and when the worker stops. What it does after that has no effect.
    ///
    /// - Throws: anything; the job is then tried again, and after the last attempt it signals its failure.
    func run(_ job: Job, reporting progress: JobProgressReporter) async throws -> JSONValue
}

/// Goes on when a transition has led to a state, in the same turn: what one module settles, another may act on.
///
/// An undo leads nowhere in this sense.
public protocol StateEntryHandler: Sendable {
    /// The state.
    var state: ConversationState { get }

    /// Records what entering the state changes, and returns what to say after the reply, if anything.
    ///
    /// - Throws: anything; the turn then fails as if its handler had.
    func enter(in turn: inout Turn) async throws -> Reply?
}

/// Says what there is to say when a conversation stayed in a state for as long as it may.
///
/// The conversation is where the time-out leads when this is called.
public protocol TimeoutHandler: Sendable {
    /// The state whose time is over.
    var state: ConversationState { get }

    /// Records what the end of the time changes, and returns what to tell the customer, if anything.
    ///
    /// - Throws: anything; the signal is then tried again.
    func handle(in turn: inout Turn) async throws -> Reply?
}
