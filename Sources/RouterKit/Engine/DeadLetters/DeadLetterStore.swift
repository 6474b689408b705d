public import Foundation

/// Where messages are kept whose turns failed.
///
/// Most letters are written with a turn, as ``TurnRecord/deadLetter``: an attempt past the first changes the letter that
/// was dead with one attempt less, and is refused when there is none such.
public protocol DeadLetterStore: Sendable {
    /// Writes a letter without a turn, for a conversation in which none can be committed.
    ///
    /// With the first attempt, `message` is remembered as a committed turn's is, with no events and in this state, and
    /// `apology` waits in the outbox.
    ///
    /// - Throws: ``StoreError/duplicateMessage`` when the letter is new and its message was committed before,
    ///   ``StoreError/letterOvertaken`` when it is not and somebody ran it again or discarded it; nothing is changed.
    func bury(_ letter: DeadLetter, in state: ConversationState, apology: OutgoingMessage?) async throws

    /// The letter of this id, whatever became of it.
    func deadLetter(_ id: DeadLetter.ID) async throws -> DeadLetter?

    /// The last letter of a message, if its turn ever failed.
    func deadLetter(of message: MessageID) async throws -> DeadLetter?

    /// Ends a dead letter without running it again.
    ///
    /// - Returns: whether it was dead.
    func discard(_ letter: DeadLetter.ID, at time: Date) async throws -> Bool

    /// At most `limit` letters after a position, newest first; those that stand somewhere, or all when `status` is
    /// `nil`.
    func deadLetters(in status: DeadLetter.Status?, after position: Int?, limit: Int) async throws -> [Listed<
        DeadLetter
    >]
}
