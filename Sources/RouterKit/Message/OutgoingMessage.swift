/// A text message to a customer that a turn wants sent.
public struct OutgoingMessage: Sendable, Hashable {
    /// Our own name for it, which providers echo in delivery receipts.
    ///
    /// A UUID that begins with the time, so 36 characters.
    public let id: ID
    /// Who gets it.
    public let to: PhoneNumber
    /// What they get.
    public let text: String

    /// A message with a new id.
    ///
    /// NUL characters are left out: no phone shows one, and databases and providers end a text there.
    public init(to: PhoneNumber, text: String) {
        self.id = ID(rawValue: TimeOrderedID.next())
        self.to = to
        self.text = text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
    }

    /// A message read back from where it was kept.
    public init(id: ID, to: PhoneNumber, text: String) {
        self.id = id
        self.to = to
        self.text = text
    }

    /// Names one outgoing message.
    public struct ID: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
        /// The id as it stands in the outbox.
        public let rawValue: String

        /// An id read back from where it was kept.
        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { self.rawValue }
    }
}
