extension Turn {
    /// Whether the turn runs a dead letter's message again, which nobody has just sent.
    public var isRetry: Bool { (self.deadLetter?.attempts ?? 1) > 1 }

    /// Opens the turn as another attempt at a letter; unless it fails, that is done with it.
    package mutating func retry(_ letter: DeadLetter) {
        self.deadLetter = letter.done(at: self.now)
        self.append(.messageRetried(.init(letter.message, attempt: letter.attempts + 1)))
    }

    /// Makes a dead letter of the message, or leaves the one dead that is run again.
    ///
    /// - Returns: the apology; silence for whoever has had one.
    package mutating func bury(_ message: InboundMessage, because error: any Error) -> Reply {
        guard self.isRetry else {
            self.deadLetter = DeadLetter(
                message,
                of: self.context.key,
                requestID: self.requestID,
                at: self.now,
                because: "\(error)"
            )
            return self.say(EngineReplies.failed)
        }
        self.deadLetter?.fail(because: "\(error)")
        return .silent
    }
}
