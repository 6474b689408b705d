extension Cart {
    /// What everything costs, in cents: single items by their quantity, and the boxes.
    ///
    /// What is in a box is paid for with the box, whatever was exchanged or taken out. A quantity below zero counts as
    /// none; a sum that no `Int` holds is `Int.max`.
    public var totalCents: Int {
        let boxes = self.customizableBoxes.map(\.priceCents) + self.fixedBoxes.map(\.priceCents)
        return (self.items.map(\.lineCents) + boxes).reduce(0) { sum, cents in
            let (total, isTooMuch) = sum.addingReportingOverflow(cents)
            return isTooMuch ? .max : total
        }
    }

    /// What an item adds to the total: nothing when it comes in a box, `nil` when it is not in the cart.
    ///
    /// Upper and lower case are the same. Lines of one name count together.
    public func price(of name: String) -> Price? {
        guard self.contents.contains(where: { $0.isNamed(name) }) else { return nil }
        return Price(cents: Cart(items: self.items.filter { $0.isNamed(name) }).totalCents)
    }

    /// What everything costs; see ``totalCents``.
    public var total: Price { Price(cents: self.totalCents) }
}

extension CartItem {
    /// What the line costs.
    fileprivate var lineCents: Int {
        let (cents, isTooMuch) = max(self.quantity, 0).multipliedReportingOverflow(by: self.priceCents)
        return isTooMuch ? .max : cents
    }
}
