/// What a handler answers: the texts to send back, in order.
///
/// A string literal is a reply of one text. ``silent`` says that the message was handled and nothing is to be said,
/// which is not the same as `nil` (somebody else may handle it).
public struct Reply: Sendable, Hashable {
    /// One text message each.
    public var texts: [String]

    /// A reply of these texts.
    public init(_ texts: String...) { self.texts = texts }

    /// A reply of these texts.
    public init(texts: [String]) { self.texts = texts }

    /// Handled, with nothing to say.
    public static let silent = Reply(texts: [])
}

extension Reply: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}
