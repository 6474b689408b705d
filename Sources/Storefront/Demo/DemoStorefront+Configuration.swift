extension DemoStorefront {
    /// What holds for the whole shop.
    public struct Configuration: Sendable, Hashable {
        /// The password of all accounts; `demo` unless set.
        public var password = "demo"

        /// How long a session lasts, in the shop's time; 15 minutes unless set.
        public var sessionLifetime: Duration = .seconds(15 * 60)

        /// Whether carts differ from customer to customer; they do unless set.
        public var variesCarts = true

        /// The values that are named above.
        public init() {}
    }
}
