public import Foundation

// What the events carry.

extension ConversationEvent.Change {
    /// The customer wrote.
    public struct MessageReceived: Sendable, Hashable, Codable {
        /// Who delivered it.
        public var provider: String
        /// The provider's id.
        public var messageID: String
        /// Of how many parts the text was joined.
        public var parts: Int
        /// The text as it came.
        public var text: String
        /// What it was taken for; `nil` when nothing looked at it, as over the rate limit.
        public var intent: Intent?
        /// How surely, from 0 to 1.
        public var confidence: Double?
        /// What its parts had in common; `nil` for a text that came whole.
        public var reference: String?

        private enum CodingKeys: String, CodingKey {
            case provider, parts, text, intent, confidence, reference
            case messageID = "message_id"
        }
    }

    /// A message whose turn had failed was run again.
    public struct MessageRetried: Sendable, Hashable, Codable {
        /// Who delivered it.
        public var provider: String
        /// The provider's id.
        public var messageID: String
        /// The text as it came.
        public var text: String
        /// When it had come.
        public var receivedAt: Date
        /// Which attempt this is; the first was when it came.
        public var attempt: Int
        /// What it was taken for; `nil` when nothing looked at it.
        public var intent: Intent?
        /// How surely, from 0 to 1.
        public var confidence: Double?

        private enum CodingKeys: String, CodingKey {
            case provider, text, attempt, intent, confidence
            case messageID = "message_id"
            case receivedAt = "received_at"
        }
    }

    /// A job finished, or gave up.
    public struct SignalReceived: Sendable, Hashable, Codable {
        /// The job's name.
        public var job: JobName
        /// The job.
        public var jobID: Job.ID
        /// Why it gave up; `nil` when it finished.
        public var failure: String?
        /// What it finished with, so that the turn can be rehearsed; `nil` when it gave up, and in older journals.
        ///
        /// A job that comes to nothing finishes with ``JSONValue/null``, which is not the same.
        public var result: JSONValue?

        enum CodingKeys: String, CodingKey {
            case job, failure, result
            case jobID = "job_id"
        }
    }

    /// The conversation went from one state to another.
    public struct StateChanged: Sendable, Hashable, Codable {
        /// The state that was left.
        public var from: ConversationState
        /// The state that holds now.
        public var to: ConversationState
        /// What led there, as ``Transition/Trigger`` is written; `nil` in older journals.
        public var trigger: String?
    }

    /// A module's data became this, or nothing.
    public struct DataChanged: Sendable, Hashable, Codable {
        /// The name it is stored under.
        public var name: String
        /// What it is now; `nil` when it was removed.
        public var data: StoredModuleData?
    }

    /// The last modification was taken back.
    public struct ModificationUndone: Sendable, Hashable, Codable {
        /// The sequence number of the event that had recorded it.
        public var sequence: Int
        /// What sort of change it was.
        public var kind: String
        /// The change in the customer's words.
        public var summary: String
    }

    /// The open question was answered.
    public struct QuestionAnswered: Sendable, Hashable, Codable {
        /// The question's name.
        public var name: String
        /// `yes`, `no`, the label chosen, or `text`.
        public var answer: String
    }

    /// Work was handed to a job.
    public struct JobEnqueued: Sendable, Hashable, Codable {
        /// The job.
        public var jobID: Job.ID
        /// Its name.
        public var name: JobName
        /// When it may run.
        public var runAt: Date

        private enum CodingKeys: String, CodingKey {
            case name
            case jobID = "job_id"
            case runAt = "run_at"
        }
    }

    /// A job was taken back.
    public struct JobCancelled: Sendable, Hashable, Codable {
        /// The job.
        public var jobID: Job.ID

        private enum CodingKeys: String, CodingKey { case jobID = "job_id" }
    }

    /// A text was put into the outbox.
    public struct ReplySent: Sendable, Hashable, Codable {
        /// Its name there.
        public var outboxID: OutgoingMessage.ID
        /// The text.
        public var text: String

        private enum CodingKeys: String, CodingKey {
            case text
            case outboxID = "outbox_id"
        }
    }

    /// A message came over the rate limit.
    public struct RateLimited: Sendable, Hashable, Codable {
        /// Whether the customer was told.
        public var notified: Bool
    }

    /// A turn failed.
    public struct ErrorOccurred: Sendable, Hashable, Codable {
        /// What was thrown, for the operator.
        public var reason: String
    }

    /// Messages that nobody understood.
    public struct Misunderstood: Sendable, Hashable, Codable {
        /// How many in a row; 0 when one was understood again.
        public var inARow: Int

        private enum CodingKeys: String, CodingKey { case inARow = "in_a_row" }
    }

    /// Somebody on this number said who they are.
    public struct MemberSelected: Sendable, Hashable, Codable {
        /// The name, as ``ConversationKey/member`` has it.
        public var member: String
    }

    /// The number opted out of all messages, or in again.
    public struct ConsentChanged: Sendable, Hashable, Codable {
        /// Whether it opted out.
        public var isOptedOut: Bool
        /// What says so when it was no message from the number, such as the provider; `nil` for a message.
        public var reason: String?

        private enum CodingKeys: String, CodingKey {
            case isOptedOut = "opted_out"
            case reason
        }
    }
}
