/// One message of a chat with a model.
public struct ChatMessage: Sendable, Hashable, Encodable {
    /// Whose message it is.
    public enum Role: String, Sendable, Hashable, Encodable {
        /// What the program wants.
        case system
        /// What it is about.
        case user
    }

    /// Whose it is.
    public var role: Role
    /// The text.
    public var content: String

    /// A message.
    public init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }
}
