public import Foundation
public import RouterKit

/// Where customers' carts come from.
public protocol CartSource: Sendable {
    /// What a customer gets with the next delivery, as of when it was read.
    ///
    /// - Throws: ``AccountNotConnected`` when only the customer can help, any other error when it cannot be found out now
    ///   and trying again later may help.
    func cart(of customer: PhoneNumber) async throws -> CartReading
}

/// The shop does not show us the customer's cart: we know no login of theirs, or one that it does not take.
public struct AccountNotConnected: Error, Sendable, Hashable, CustomStringConvertible {
    /// The error.
    public init() {}

    public var description: String {
        "the shop does not show the customer's cart: they have to connect their account, see SET UP"
    }
}

/// The demo cart, for everybody.
public struct DemoCartSource: CartSource {
    private let now: @Sendable () -> Date

    /// A source whose readings are as of the time that `now` tells; the system's when left out.
    public init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

    public func cart(of customer: PhoneNumber) -> CartReading { CartReading(cart: .demo, readAt: self.now()) }
}
