/// One intent's room: its handlers and everything that they need, registered together.
///
/// A module takes what it needs from the outside in its initializer, as protocols, and knows no other module.
public protocol HandlerModule: Sendable {
    /// Unique among the modules of an assistant.
    var name: ModuleName { get }

    /// Declares the module's intents and states, and adds its handlers.
    func register(in module: inout ModuleRegistration) throws
}

/// A module's name, in snake_case.
public struct ModuleName: Sendable, Hashable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name.
    public let rawValue: String

    /// A module of this name.
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    public var description: String { self.rawValue }
}
