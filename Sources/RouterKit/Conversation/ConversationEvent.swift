public import Foundation

/// One change of a conversation, as the journal keeps it.
///
/// A context is the fold of its events.
public struct ConversationEvent: Sendable, Hashable {
    /// Its place in the conversation's journal, from 1, without gaps.
    public let sequence: Int
    /// When it happened, in whole milliseconds.
    public let at: Date
    /// The request that caused it.
    public let requestID: RequestID
    /// What happened.
    public var change: Change

    /// An event read back from where it was kept.
    public init(sequence: Int, at: Date, requestID: RequestID, change: Change) {
        self.sequence = sequence
        self.at = at
        self.requestID = requestID
        self.change = change
    }

    /// What happened.
    ///
    /// More will come: switch over it with a `default`.
    public enum Change: Sendable, Hashable {
        /// The customer wrote; this opens a turn.
        case messageReceived(MessageReceived)
        /// A message whose turn had failed was run again; this opens a turn.
        case messageRetried(MessageRetried)
        /// A job finished, or gave up; this opens a turn.
        case signalReceived(SignalReceived)
        /// The conversation went from one state to another.
        case stateChanged(StateChanged)
        /// A module's data became this, or nothing.
        case dataChanged(DataChanged)
        /// The customer changed something that can be undone.
        case modificationRecorded(Modification)
        /// The last modification was taken back.
        case modificationUndone(ModificationUndone)
        /// A question was put to the customer.
        case questionAsked(Question)
        /// The open question was answered.
        case questionAnswered(QuestionAnswered)
        /// Work was handed to a job.
        case jobEnqueued(JobEnqueued)
        /// A job was taken back.
        case jobCancelled(JobCancelled)
        /// A text was put into the outbox.
        case replySent(ReplySent)
        /// A message came over the rate limit and was not handled.
        case rateLimited(RateLimited)
        /// A turn failed; nothing that it had recorded was kept.
        case errorOccurred(ErrorOccurred)
        /// The conversation began anew.
        case conversationReset
        /// Part of a text came; this opens a turn.
        case partReceived(TextPart)
        /// So many messages in a row were not understood.
        case misunderstood(Misunderstood)
        /// The customer's language or time zone became known, or was chosen.
        case localeChanged(CustomerLocale)
        /// Somebody on this number said who they are.
        case memberSelected(MemberSelected)
        /// The number opted out of all messages, or in again.
        case consentChanged(ConsentChanged)
        /// The time that the conversation may stay where it is began.
        case timerSet(StateTimer)
        /// It may stay as long as it likes.
        case timerCleared
        /// Something that this version does not know, by its type or in this form; it is kept as it is and changes
        /// nothing.
        case unknown(type: String, schema: Int = 1, payload: JSONValue)
    }
}
