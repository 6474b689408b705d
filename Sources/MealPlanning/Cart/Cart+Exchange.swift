import Foundation

extension Cart {
    /// The cart after an exchange within one of its boxes, or `nil` when no box allows it.
    ///
    /// The whole line of that name goes out and becomes an alternative, the alternative takes its place; so the
    /// exchange the other way round gives the first cart back, but for the order of the alternatives. Upper and lower
    /// case are the same. Single items and fixed boxes cannot be exchanged. The first box that allows it is used.
    public func exchanging(_ name: String, for alternative: String) -> Cart? {
        for (position, box) in self.customizableBoxes.enumerated() {
            guard let changed = box.exchanging(name, for: alternative) else { continue }
            var cart = self
            cart.customizableBoxes[position] = changed
            return cart
        }
        return nil
    }
}

extension CustomizableBox {
    fileprivate func exchanging(_ name: String, for alternative: String) -> CustomizableBox? {
        guard
            let outgoing = self.items.firstIndex(where: { $0.isNamed(name) }),
            let incoming = self.alternatives.firstIndex(where: { $0.isNamed(alternative) })
        else { return nil }
        var box = self
        box.items[outgoing] = self.alternatives[incoming]
        box.alternatives.remove(at: incoming)
        box.alternatives.append(self.items[outgoing])
        return box
    }
}

extension CartItem {
    /// Whether this is its name; upper and lower case are the same.
    func isNamed(_ name: String) -> Bool {
        self.name.caseInsensitiveCompare(name) == .orderedSame
    }
}
