extension Twilio {
    /// The account, and how messages are sent.
    package struct Configuration: Sendable, Hashable {
        /// The account's id, which begins with `AC`.
        package var accountSID: String

        /// The account's token.
        package var authToken: Secret

        /// Whom messages are from: a number with `+`, a short code, or the id of a messaging service, which begins with
        /// `MG`.
        package var sender: String

        /// What the paths of the API are added to; Twilio's own address unless set.
        package var base = "https://api.twilio.com"

        /// Where delivery receipts go, as an absolute URL; `nil`, as unless set, for nowhere.
        ///
        /// Our id of the message is added to its query as ``Twilio/referenceField``.
        package var statusCallback: String?

        /// How long one request may take; 20 s unless set.
        ///
        /// It has to be shorter than the lease of the outbox, since a send has to end within that.
        package var deadline: Duration = .seconds(20)

        /// An account with the values that are named above.
        package init(accountSID: String, authToken: Secret, sender: String) {
            self.accountSID = accountSID
            self.authToken = authToken
            self.sender = sender
        }

        /// Whether messages are from a service that chooses among numbers, and not from one number.
        var sendsByService: Bool { self.sender.hasPrefix("MG") }
    }

    /// The name under which our id of a message stands in the query of its status callback.
    package static let referenceField = "ref"
}
