public import RouterKit

/// Where customers' credentials are kept, sealed: what is stored tells nothing without the key.
public protocol CredentialStore: Sendable {
    /// What is stored of a customer, or `nil` when nothing is.
    func sealedCredentials(of customer: PhoneNumber) async throws -> [UInt8]?

    /// Stores these bytes in the place of what is there, or removes that when they are `nil`; removing what is not
    /// there succeeds.
    func save(_ sealed: [UInt8]?, of customer: PhoneNumber) async throws

    /// Stores new bytes if the ones that are there are `old`, in one step.
    ///
    /// - Returns: whether they were; when not, nothing has changed.
    func replace(_ old: [UInt8], with new: [UInt8], of customer: PhoneNumber) async throws -> Bool

    /// Customers of whom something is stored, in the order of their numbers, from the first after `last`; at most
    /// `limit`.
    func customers(after last: PhoneNumber?, limit: Int) async throws -> [PhoneNumber]
}
