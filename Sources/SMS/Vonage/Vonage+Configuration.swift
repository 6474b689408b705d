extension Vonage {
    /// The account, and how messages are sent.
    package struct Configuration: Sendable, Hashable {
        /// The account's key.
        package var apiKey: String

        /// The account's secret.
        package var apiSecret: Secret

        /// Whom messages are from: a number with or without `+`, or a name where networks allow one.
        package var sender: String

        /// What the path `/sms/json` is added to; Vonage's own address unless set.
        package var base = "https://rest.nexmo.com"

        /// Where delivery receipts go, as an absolute URL; `nil`, as unless set, for what the account's settings say.
        package var statusCallback: String?

        /// How long one request may take; 20 s unless set.
        ///
        /// It has to be shorter than the lease of the outbox, since a send has to end within that.
        package var deadline: Duration = .seconds(20)

        /// An account with the values that are named above.
        package init(apiKey: String, apiSecret: Secret, sender: String) {
            self.apiKey = apiKey
            self.apiSecret = apiSecret
            self.sender = sender
        }
    }
}
