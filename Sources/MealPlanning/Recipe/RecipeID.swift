/// The name of a recipe in code and data: kebab case, the same in every release.
///
/// It is encoded as a plain string.
public struct RecipeID: RawRepresentable, Codable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The identifier itself.
    public let rawValue: String

    /// Takes any string; whether a recipe has that name only a ``RecipeBook`` knows.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension RecipeID: CustomStringConvertible {
    public var description: String { self.rawValue }
}
