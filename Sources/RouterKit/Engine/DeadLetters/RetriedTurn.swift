/// What came of running a dead letter's turn again.
public struct RetriedTurn: Sendable, Hashable {
    /// The letter now: done, or dead for the reason of this attempt.
    public let letter: DeadLetter
    /// What the turn came to; after another failure nothing was said, since the customer has had an apology.
    public let outcome: TurnOutcome
}
