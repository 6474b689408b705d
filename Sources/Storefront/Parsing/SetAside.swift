/// Something in a shop's answer that could not be taken as it is.
public struct SetAside: Sendable, Hashable, CustomStringConvertible {
    /// Why.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// It is not a product at all: a number, a list, nothing.
        case notAProduct = "not_a_product"
        /// It has no name that could be read.
        case noName = "no_name"
        /// Its name is longer than a product's can be.
        case nameTooLong = "name_too_long"
        /// There is none of it, or more than there can be, or the number cannot be read.
        case quantity
        /// Its price is not said or cannot be read; **it is in the cart**, at no price.
        case priceUnknown = "price_unknown"
        /// It is not a box at all.
        case notABox = "not_a_box"
    }

    /// What it is called, as far as that can be shown; empty when it has no name.
    public let name: String

    /// Why it was set aside.
    public let reason: Reason

    /// Notes that a thing was set aside.
    public init(name: String, reason: Reason) {
        self.name = name
        self.reason = reason
    }

    /// Whether it is in the cart all the same.
    public var isInCart: Bool { self.reason == .priceUnknown }

    public var description: String { "\(self.name.isEmpty ? "(no name)" : self.name): \(self.reason.rawValue)" }
}
