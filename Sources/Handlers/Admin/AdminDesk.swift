public import Foundation
public import RouterKit

/// What commands of admins read and change.
///
/// A job may come to it more than once: each change has to be the same when it is done again.
public protocol AdminDesk: Sendable {
    /// Whether commands of a phone are ignored for now.
    func isLocked(_ admin: PhoneNumber, at time: Date) async throws -> Bool

    /// Judges a command that changes something by its code, and writes it down; the same again for the same id.
    func judge(_ command: AdminAttempt) async throws -> AdminVerdict

    /// Writes down what came of a command.
    func note(_ outcome: String, of command: String) async throws

    /// How the assistant is.
    func status(at time: Date) async throws -> AdminStatus

    /// What happened between two times.
    func statistics(from start: Date, to end: Date) async throws -> AdminStatistics

    /// What is known of a number; `nil` for one that never wrote.
    func customer(_ phone: PhoneNumber) async throws -> AdminCustomer?

    /// Takes the conversations of a number back to their beginning, but for one.
    ///
    /// - Returns: whether there are any.
    func reset(_ phone: PhoneNumber, except key: ConversationKey) async throws -> Bool

    /// Lets no message leave from now on but to admins.
    func pause(at time: Date) async throws

    /// Lets messages leave again.
    func resume() async throws

    /// Lets all messages and jobs that were given up be tried again, but for jobs of one name.
    func retry(except job: JobName, at time: Date) async throws -> (messages: Int, jobs: Int)

    /// Whom a text to everybody would reach.
    func audience(of text: String, at time: Date) async throws -> AdminAudience

    /// Texts everybody, once for each id.
    func broadcast(_ text: String, id: String, at time: Date) async throws
}

/// A command that changes something, before anybody knows whether it may.
public struct AdminAttempt: Sendable, Hashable {
    /// Names it; one that is judged again has the same.
    public var id: String
    /// Who gives it.
    public var phone: PhoneNumber
    /// Its first word.
    public var command: String
    /// The number that it is about, if any.
    public var target: String?
    /// The code; `nil` for none.
    public var code: String?
    /// When it came.
    public var at: Date
}

/// What becomes of a command by its code.
public enum AdminVerdict: String, Sendable, Hashable, CaseIterable {
    /// It is done.
    case accepted
    /// There is no code.
    case noCode = "no_code"
    /// The code is wrong.
    case wrongCode = "wrong_code"
    /// The code is wrong as were those before: commands of the phone are ignored from now on.
    case lockedOut = "locked_out"
    /// The code, or one after it, was used before.
    case usedCode = "used_code"
    /// Commands of the phone are ignored.
    case ignored
}
