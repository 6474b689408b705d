public import Foundation

/// A cart, and when it was found out.
public struct CartReading: Sendable, Hashable {
    /// What the customer gets.
    public var cart: Cart

    /// When the shop said so.
    public var readAt: Date

    /// Whether this is an earlier reading, because the shop could not be asked now.
    public var isFallback: Bool

    /// A reading; a fresh one unless it says otherwise.
    public init(cart: Cart, readAt: Date, isFallback: Bool = false) {
        self.cart = cart
        self.readAt = readAt
        self.isFallback = isFallback
    }

    /// How many seconds old it is; never negative, whatever the clocks say.
    public func age(at now: Date) -> TimeInterval { max(0, now.timeIntervalSince(self.readAt)) }
}
