/// Why a store refused.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The message was committed before.
    case duplicateMessage
    /// Another turn of the conversation was committed first.
    case versionConflict
    /// The job belongs to another attempt by now.
    case leaseLost
    /// The dead letter was run again or discarded since it was read.
    case letterOvertaken
    /// Too much is waiting to be written; nothing was stored, and the same may come again in a moment.
    case overloaded
    /// What is stored cannot be read; the text says what and why.
    case undecodable(String)

    public var description: String {
        switch self {
        case .duplicateMessage: "the message was answered before"
        case .versionConflict: "another turn of this conversation was committed first"
        case .leaseLost: "the job was leased to another worker meanwhile"
        case .letterOvertaken: "the dead letter was run again or discarded meanwhile"
        case .overloaded: "too much is waiting to be written; try again in a moment"
        case .undecodable(let what): "what is stored cannot be read: \(what)"
        }
    }
}
