public import Foundation
public import RouterKit

/// Where customers' carts come from.
public protocol CartSource: Sendable {
    /// What a customer gets with the next delivery, as of when it was read.
    ///
    /// - Throws: when it cannot be found out now; trying again later may help.
    func cart(of customer: PhoneNumber) async throws -> CartReading
}

/// The demo cart, for everybody.
public struct DemoCartSource: CartSource {
    private let now: @Sendable () -> Date

    /// A source whose readings are as of the time that `now` tells; the system's when left out.
    public init(now: @escaping @Sendable () -> Date = { Date() }) { self.now = now }

    public func cart(of customer: PhoneNumber) -> CartReading { CartReading(cart: .demo, readAt: self.now()) }
}
