/// What a customer gets with the next delivery: single items and boxes.
public struct Cart: Codable, Sendable, Hashable {
    /// What was chosen one by one.
    public var items: [CartItem]

    /// Boxes whose contents may be exchanged.
    public var customizableBoxes: [CustomizableBox]

    /// Boxes that come as they are.
    public var fixedBoxes: [FixedBox]

    /// Puts a cart together; each section may be empty.
    public init(
        items: [CartItem] = [],
        customizableBoxes: [CustomizableBox] = [],
        fixedBoxes: [FixedBox] = []
    ) {
        self.items = items
        self.customizableBoxes = customizableBoxes
        self.fixedBoxes = fixedBoxes
    }

    /// All things that will be delivered: single items, then what is in the boxes, without the alternatives.
    public var contents: [CartItem] {
        self.items + self.customizableBoxes.flatMap(\.items) + self.fixedBoxes.flatMap(\.items)
    }
}

/// A box in which one thing may be exchanged for another at no charge.
public struct CustomizableBox: Codable, Sendable, Hashable {
    /// The box's name in the shop.
    public var name: String

    /// What the box costs, in cents, whatever is exchanged.
    public var priceCents: Int

    /// What is in it now.
    public var items: [CartItem]

    /// What each of the items may be exchanged for.
    public var alternatives: [CartItem]

    /// Describes a box and what may go in it instead.
    public init(name: String, priceCents: Int, items: [CartItem], alternatives: [CartItem]) {
        self.name = name
        self.priceCents = priceCents
        self.items = items
        self.alternatives = alternatives
    }
}

/// A box that comes as it is.
public struct FixedBox: Codable, Sendable, Hashable {
    /// The box's name in the shop.
    public var name: String

    /// What the box costs, in cents.
    public var priceCents: Int

    /// What is in it.
    public var items: [CartItem]

    /// Describes a box.
    public init(name: String, priceCents: Int, items: [CartItem]) {
        self.name = name
        self.priceCents = priceCents
        self.items = items
    }
}
