public import RouterKit

/// How often a language model may still be asked on a customer's behalf.
public protocol LanguageModelBudget: Sendable {
    /// Takes one call of a day, before it is made; what becomes of the call does not give it back.
    ///
    /// Calls at the same time never take more than there are.
    ///
    /// - Returns: whether there was one; `false` once the day's calls are used up.
    /// - Throws: when it cannot be found out; then there is no call.
    func takeCall(for customer: PhoneNumber, on day: UTCDay) async throws -> Bool
}
