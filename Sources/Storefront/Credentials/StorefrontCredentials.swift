/// What a customer logs into the shop with.
///
/// Its descriptions show neither part of it, so that it cannot end up in a log by accident.
public struct StorefrontCredentials: Sendable, Hashable, Codable {
    /// The name of the account, as the shop knows it.
    public let login: String

    /// The password.
    public let password: String

    /// Credentials of an account.
    public init(login: String, password: String) {
        self.login = login
        self.password = password
    }
}

extension StorefrontCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "StorefrontCredentials(…)" }
    public var debugDescription: String { self.description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
