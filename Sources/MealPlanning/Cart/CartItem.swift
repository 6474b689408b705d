/// One line of a cart, in the shop's own words.
public struct CartItem: Codable, Sendable, Hashable {
    /// The product's name as the shop writes it; ``FoodCatalogue/foods(in:)`` knows which food that is.
    public var name: String

    /// How many of it are in the cart.
    public var quantity: Int

    /// What one of it is ("8 oz", "1 bunch"), or `nil` when the shop does not say.
    public var unit: String?

    /// What one of it costs, in cents.
    public var priceCents: Int

    /// Puts `quantity` of a product on one line.
    public init(name: String, quantity: Int = 1, unit: String? = nil, priceCents: Int) {
        self.name = name
        self.quantity = quantity
        self.unit = unit
        self.priceCents = priceCents
    }
}
