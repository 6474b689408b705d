/// A text that nobody may read in a log: it prints as dots.
package struct Secret: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text itself.
    package let value: String

    /// Keeps a text.
    package init(_ value: String) { self.value = value }

    package init(stringLiteral value: String) { self.init(value) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "••••" }
    package var debugDescription: String { self.description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
