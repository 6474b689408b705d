/// Which part of a longer text a message is.
///
/// Phones cut a text that is longer than one message, and some providers deliver the parts one by one, in any order.
public struct MessagePart: Sendable, Hashable {
    /// What the parts of one text have in common; unique among the texts of one number for as long as they are on
    /// their way.
    public let reference: String
    /// Its place, from 1.
    public let number: Int
    /// How many parts there are; at most ``maximumParts``.
    public let total: Int

    /// The most parts that one text has: the header counts them in a byte (3GPP TS 23.040, 9.2.3.24.1).
    public static let maximumParts = 255

    /// A part; `nil` unless its number is from 1 to `total`, and `total` is at most ``maximumParts``.
    public init?(reference: String, number: Int, total: Int) {
        guard (1...Self.maximumParts).contains(total), (1...total).contains(number) else { return nil }
        self.reference = reference
        self.number = number
        self.total = total
    }
}
