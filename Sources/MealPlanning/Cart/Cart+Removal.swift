extension Cart {
    /// The cart with less of an item, or `nil` when there is no such item or `quantity` is not positive.
    ///
    /// It is looked for everywhere: single items first, then the boxes, whose prices stay. All of it goes when `quantity`
    /// is `nil` or as many as there are, and its lines with it. Upper and lower case are the same. Alternatives of a box
    /// stay.
    public func removing(_ name: String, quantity: Int? = nil) -> Cart? {
        guard quantity.map({ $0 > 0 }) ?? true, self.contents.contains(where: { $0.isNamed(name) }) else { return nil }
        var cart = self
        var rest = quantity ?? .max
        cart.items.remove(name, atMost: &rest)
        for index in cart.customizableBoxes.indices { cart.customizableBoxes[index].items.remove(name, atMost: &rest) }
        for index in cart.fixedBoxes.indices { cart.fixedBoxes[index].items.remove(name, atMost: &rest) }
        return cart
    }
}

extension [CartItem] {
    /// Takes so many of an item out, line by line, and counts them off.
    fileprivate mutating func remove(_ name: String, atMost rest: inout Int) {
        self = self.compactMap { item in
            guard rest > 0, item.isNamed(name) else { return item }
            let taken = Swift.min(rest, Swift.max(item.quantity, 0))
            rest -= taken
            guard taken < item.quantity else { return nil }
            var item = item
            item.quantity -= taken
            return item
        }
    }
}
