/// Why credentials cannot be sealed or read; names no customer.
public struct CredentialError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case notAKey, damaged
        case unknownKey(String)
    }

    private let reason: Reason

    /// The setting is no key.
    public static let notAKey = Self(reason: .notAKey)

    /// What is stored was changed since it was sealed, belongs to another customer, or has another form.
    public static let damaged = Self(reason: .damaged)

    /// What is stored was sealed with a key that is not among those given.
    public static func unknownKey(_ id: String) -> Self { Self(reason: .unknownKey(id)) }

    public var description: String {
        switch self.reason {
        case .notAKey: "CREDENTIALS_KEY is no key: set it to 32 bytes in base64 (openssl rand -base64 32)"
        case .damaged: "the stored login is damaged: ask the customer to connect the account again"
        case .unknownKey(let id):
            "a stored login was sealed with the key \(id), which is not there: give it as an earlier key"
        }
    }
}
