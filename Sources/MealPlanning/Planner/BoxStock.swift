/// A cart whose names were read once, with the exchanges that its boxes allow.
struct BoxStock {
    /// One line of a box for an alternative of that box.
    struct Exchange {
        /// The line's place among all lines.
        let place: Int
        let outgoing: StockedItem
        let incoming: StockedItem
    }

    /// The lines of the cart as it is.
    let lines: [StockedItem]

    /// Every exchange that brings another food, in the order of the boxes.
    let exchanges: [Exchange]

    init(_ cart: Cart, foods: FoodCatalogue) {
        var lines = cart.items.map { StockedItem($0, foods: foods) }
        var exchanges: [Exchange] = []
        for box in cart.customizableBoxes {
            let first = lines.count
            let alternatives = box.alternatives.map { StockedItem($0, foods: foods) }
            lines += box.items.map { StockedItem($0, foods: foods) }
            for place in first..<lines.count {
                for alternative in alternatives where !alternative.foods.isEmpty {
                    exchanges.append(Exchange(place: place, outgoing: lines[place], incoming: alternative))
                }
            }
        }
        self.lines = lines + cart.fixedBoxes.flatMap(\.items).map { StockedItem($0, foods: foods) }
        self.exchanges = exchanges
    }

    /// The lines after an exchange.
    func lines(after exchange: Exchange) -> [StockedItem] {
        var lines = self.lines
        lines[exchange.place] = exchange.incoming
        return lines
    }
}
