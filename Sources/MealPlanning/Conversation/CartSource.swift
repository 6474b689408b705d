public import RouterKit

/// Where customers' carts come from.
public protocol CartSource: Sendable {
    /// What a customer gets with the next delivery.
    ///
    /// - Throws: when it cannot be found out now; trying again later may help.
    func cart(of customer: PhoneNumber) async throws -> Cart
}

/// The demo cart, for everybody.
public struct DemoCartSource: CartSource {
    /// A source with nothing to set.
    public init() {}

    public func cart(of customer: PhoneNumber) -> Cart { .demo }
}
