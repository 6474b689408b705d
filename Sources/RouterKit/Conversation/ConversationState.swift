/// Where a conversation stands.
///
/// Modules declare their own; only ``idle`` belongs to the framework.
public struct ConversationState: Sendable, Hashable, RawRepresentable, Codable, CustomStringConvertible {
    /// The name in snake_case, as it is stored and shown: `analysis_sent`.
    public let rawValue: String

    /// A state of this name.
    ///
    /// Declare it in the module's `register(in:)`, else no turn may go there.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing is going on.
    ///
    /// Every conversation begins here, and a reset leads back.
    public static let idle = ConversationState(rawValue: "idle")

    public var description: String { self.rawValue }
}

/// The states in which a handler takes precedence.
///
/// A scope is about order, not permission: a handler that is scoped to other states is still asked, after those that
/// are scoped to the current one, and may return `nil`.
public enum StateScope: Sendable, Hashable {
    /// No state in particular.
    case any
    /// These states.
    case only(Set<ConversationState>)

    /// Whether a handler with this scope takes precedence in `state`.
    public func takesPrecedence(in state: ConversationState) -> Bool {
        switch self {
        case .any: false
        case .only(let states): states.contains(state)
        }
    }

    /// The states named; none for ``any``.
    public var states: Set<ConversationState> {
        switch self {
        case .any: []
        case .only(let states): states
        }
    }
}

extension StateScope: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: ConversationState...) { self = .only(Set(elements)) }
}
