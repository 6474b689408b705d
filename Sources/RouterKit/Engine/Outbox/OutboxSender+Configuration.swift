public import Foundation

extension OutboxSender {
    /// How a sender behaves towards its provider.
    public struct Configuration: Sendable {
        /// How many messages are on their way to the provider at a time.
        ///
        /// 20.
        public var maximumInFlight = 20
        /// How many messages the provider takes in any second; `nil` for no limit.
        ///
        /// `nil`.
        public var messagesPerSecond: Double?
        /// How many attempts a message has before it is given up.
        ///
        /// 8.
        public var maximumAttempts = 8
        /// How long a message waits for its next attempt.
        ///
        /// Up to 1 s after the first attempt, doubled for each further one, at most 5 min.
        public var backoff = Backoff()
        /// How many failures in a row make the sender leave the provider alone.
        ///
        /// 5.
        public var failuresToOpen = 5
        /// For how long it leaves the provider alone before one message tries again.
        ///
        /// 30 s.
        public var coolDown: TimeInterval = 30
        /// How long a message whose outcome is unknown waits for its receipt before it is sent again.
        ///
        /// 10 min.
        public var receiptPatience: TimeInterval = 600
        /// How long a message is leased; longer than any call of the provider takes.
        ///
        /// It ends by itself only when the process died while it was sending, which is an unknown outcome, too. 10 min.
        public var lease: TimeInterval = 600
        /// How often to look for messages that other processes queued or whose time has come.
        ///
        /// 500 ms.
        public var pollInterval: Duration = .milliseconds(500)

        /// The defaults.
        public init() {}
    }
}
