public import RouterKit

/// Who knows what customers log into the shop with.
public protocol CredentialSource: Sendable {
    /// A customer's credentials, or `nil` when none are known.
    ///
    /// - Throws: when it cannot be found out.
    func credentials(of customer: PhoneNumber) async throws -> StorefrontCredentials?
}

/// The credentials of the demo shop, where every phone number has an account and all have the same password.
public struct DemoCredentials: CredentialSource {
    private let password: String

    /// Credentials with the password of a shop; ``DemoStorefront/Configuration/password`` when left out.
    public init(password: String = DemoStorefront.Configuration().password) { self.password = password }

    public func credentials(of customer: PhoneNumber) -> StorefrontCredentials? {
        StorefrontCredentials(login: customer.e164, password: self.password)
    }
}
