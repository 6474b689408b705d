public import MealPlanning

/// What the shop says of a customer's cart.
public struct StorefrontReading: Sendable, Hashable {
    /// The cart, and when the shop said so.
    public var reading: CartReading

    /// What in the shop's answer could not be taken as it is, section by section.
    public var setAside: [SetAside]

    /// A reading.
    public init(reading: CartReading, setAside: [SetAside] = []) {
        self.reading = reading
        self.setAside = setAside
    }
}
