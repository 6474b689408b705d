public import RouterKit

/// Who knows what customers log into the shop with.
public protocol CredentialSource: Sendable {
    /// A customer's credentials, or `nil` when none are known.
    ///
    /// - Throws: when it cannot be found out.
    func credentials(of customer: PhoneNumber) async throws -> StorefrontCredentials?
}
