/// A language that customers write and read, by its ISO 639-1 code: `en`.
public struct Language: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
    /// The code.
    public let rawValue: String

    /// The language of this code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// English, which is spoken unless the customer chose or wrote another language.
    public static let english = Language(rawValue: "en")
    /// Spanish.
    public static let spanish = Language(rawValue: "es")

    public var description: String { self.rawValue }
}
