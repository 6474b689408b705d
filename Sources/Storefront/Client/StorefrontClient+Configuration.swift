extension StorefrontClient {
    /// How a shop is asked.
    public struct Configuration: Sendable, Hashable {
        /// How long a cart is taken from memory without asking; two hours unless set.
        public var cacheLifetime: Duration = .seconds(2 * 60 * 60)

        /// Of how many customers carts and sessions are kept, those asked for last; 10,000 unless set.
        public var maximumCustomers = 10_000

        /// How long one try of one request may take; 10 s unless set.
        public var deadline: Duration = .seconds(10)

        /// How often a request is tried while the failure is one that may pass; 3 times unless set.
        public var attempts = 3

        /// How long to wait before the second try; it doubles with every further one; 200 ms unless set.
        ///
        /// Of that, a random part between a half and the whole is waited.
        public var firstPause: Duration = .milliseconds(200)

        /// The longest wait between tries; a shop that asks for a longer one is not tried again; 5 s unless set.
        public var longestPause: Duration = .seconds(5)

        /// How long after a failure an earlier cart is given without asking the shop again; 30 s unless set.
        ///
        /// So a shop that is out of order makes nobody wait for it with every message.
        public var quietTime: Duration = .seconds(30)

        /// The values that are named above.
        public init() {}
    }
}
