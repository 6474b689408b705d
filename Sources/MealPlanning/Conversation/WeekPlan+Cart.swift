// What the customer changed about the cart.

extension WeekPlan {
    /// Something in a box that goes out for something else.
    public struct BoxExchange: Codable, Sendable, Hashable {
        /// The item that goes out, by its name in the shop.
        public var item: String
        /// The one that comes in.
        public var alternative: String

        /// An exchange.
        public init(item: String, alternative: String) {
            self.item = item
            self.alternative = alternative
        }
    }

    /// Something that the customer does not want delivered.
    public struct ItemRemoval: Codable, Sendable, Hashable {
        /// The item, by its name in the shop.
        public var item: String
        /// How many of it, `nil` for all.
        public var quantity: Int?
        /// How many of the exchanges were made before; `nil` for all of them.
        public var afterExchanges: Int?

        /// A removal, after all exchanges unless it says after how many.
        public init(item: String, quantity: Int? = nil, afterExchanges: Int? = nil) {
            self.item = item
            self.quantity = quantity
            self.afterExchanges = afterExchanges
        }

        private enum CodingKeys: String, CodingKey {
            case item, quantity
            case afterExchanges = "after_exchanges"
        }
    }

    /// Notes a removal that comes after the exchanges so far.
    public mutating func remove(_ item: String, quantity: Int? = nil) {
        self.removals.append(ItemRemoval(item: item, quantity: quantity, afterExchanges: self.exchanges.count))
    }

    /// The cart with the customer's exchanges and removals, in the order in which they were made.
    ///
    /// An exchange that the boxes no longer allow, and a removal of what is not there, are left out.
    public func cart(from cart: Cart) -> Cart {
        var cart = self.removing(after: 0, from: cart)
        for (index, exchange) in self.exchanges.enumerated() {
            cart = cart.exchanging(exchange.item, for: exchange.alternative) ?? cart
            cart = self.removing(after: index + 1, from: cart)
        }
        return cart
    }

    private func removing(after exchanges: Int, from cart: Cart) -> Cart {
        let due = self.removals.filter { removal in
            min(removal.afterExchanges ?? .max, self.exchanges.count) == exchanges
        }
        return due.reduce(cart) { $0.removing($1.item, quantity: $1.quantity) ?? $0 }
    }
}
