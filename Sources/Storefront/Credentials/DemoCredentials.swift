public import RouterKit

/// The credentials of the demo shop, where every phone number has an account and all have the same password.
public struct DemoCredentials: CredentialSource {
    private let password: String

    /// Credentials with the password of a shop; ``DemoStorefront/Configuration/password`` when left out.
    public init(password: String = DemoStorefront.Configuration().password) { self.password = password }

    public func credentials(of customer: PhoneNumber) -> StorefrontCredentials? {
        StorefrontCredentials(login: customer.e164, password: self.password)
    }
}
