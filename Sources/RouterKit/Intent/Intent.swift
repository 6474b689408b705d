/// What a customer wants with a message.
///
/// Modules declare their own; these belong to the framework.
public struct Intent: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
    /// The name in snake_case, as it is stored and shown: `recipes_now`.
    public let rawValue: String

    /// An intent of this name.
    ///
    /// Declare what people say for it in the module's `register(in:)`.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Yes.
    public static let affirmative = Intent(rawValue: "affirmative")
    /// No.
    public static let negative = Intent(rawValue: "negative")
    /// Asking what can be said here.
    public static let help = Intent(rawValue: "help")
    /// Going on with what was begun.
    public static let resume = Intent(rawValue: "resume")
    /// Beginning anew.
    public static let startOver = Intent(rawValue: "start_over")
    /// Opting out of all messages.
    public static let stop = Intent(rawValue: "stop")
    /// Opting in again.
    public static let start = Intent(rawValue: "start")
    /// Nothing that anybody declared.
    ///
    /// Its handlers are the last resort for every message. Where there is an ``IntentAdvisor``, those of priority 0 or less
    /// are asked only after it.
    public static let unknown = Intent(rawValue: "unknown")

    public var description: String { self.rawValue }
}
