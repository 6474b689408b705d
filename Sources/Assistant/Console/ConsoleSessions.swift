import Crypto
import Foundation
import HTTPTypes
import Synchronization

/// Who is logged in to the console, without a table: a session says when it ends, and a seal says that we said so.
///
/// A restart logs nobody out; another `CONSOLE_TOKEN` or another key logs everybody out.
final class ConsoleSessions: Sendable {
    private let token: String?
    private let key: SymmetricKey
    /// Stands in for a session where nobody has to log in; another one with each start.
    private let local = UUID().uuidString
    private let state = Mutex(State())

    private struct State {
        /// Sessions that were logged out, and when they would have ended.
        var ended: [String: Date] = [:]
        var guesses: [String: TokenBucket] = [:]
    }

    /// How long a session lasts: a working day.
    static let lifetime: TimeInterval = 12 * 3_600
    /// So many guesses a minute may come from one address.
    static let guessesPerMinute = 5
    /// So many addresses and sessions are remembered; when there are more, the memory begins anew.
    private static let maximumRemembered = 10_000

    /// Sessions for whoever knows `token`; for nobody when it is `nil`.
    init(token: String?, key: SymmetricKey) {
        self.token = token
        // Bound to the token, so that a new one ends what the old one opened.
        self.key = SymmetricKey(
            data: HMAC<SHA256>.authenticationCode(for: Data((token ?? "").utf8), using: key)
        )
    }

    /// Whether anybody can log in at all.
    var hasToken: Bool { self.token != nil }

    /// A session for whoever gives the token; `nil` for a wrong one.
    ///
    /// - Throws: ``ProblemDetails`` with status 429 when the address guesses too often.
    func open(with given: String, from address: String, at now: Date) throws -> String? {
        let mayGuess = self.state.withLock { state in
            if state.guesses.count >= Self.maximumRemembered, state.guesses[address] == nil { state.guesses = [:] }
            let burst = Double(Self.guessesPerMinute)
            return state.guesses[address, default: TokenBucket(rate: burst / 60, burst: burst)].take(at: now)
        }
        guard mayGuess else {
            throw ProblemDetails(.tooManyRequests, "too many guesses: wait a minute and try again", retryAfter: 60)
        }
        guard OperatorAccess.isToken(given, self.token) else { return nil }
        let body = "\(Int((now + Self.lifetime).timeIntervalSince1970)).\(UUID().uuidString.lowercased())"
        return "\(body).\(self.seal("session", body))"
    }

    /// Whether a session is one of ours that has not ended.
    func holds(_ session: String, at now: Date) -> Bool {
        let parts = session.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard self.hasToken, parts.count == 3, let end = TimeInterval(parts[0]), end > now.timeIntervalSince1970,
            self.isSeal(parts[2], of: "session", "\(parts[0]).\(parts[1])")
        else { return false }
        return self.state.withLock { $0.ended[session] == nil }
    }

    /// Ends a session before its time.
    func close(_ session: String, at now: Date) {
        guard self.holds(session, at: now) else { return }
        self.state.withLock { state in
            state.ended = state.ended.filter { $0.value > now }
            if state.ended.count >= Self.maximumRemembered { state.ended = [:] }
            state.ended[session] = now + Self.lifetime
        }
    }

    /// What the forms of a session carry, so that no other page can send them; of this machine without a session.
    func formToken(of session: String?) -> String { self.seal("form", session ?? self.local) }

    /// Whether a form carries what those of this session do.
    func isFormToken(_ token: String, of session: String?) -> Bool {
        self.isSeal(token, of: "form", session ?? self.local)
    }

    private func seal(_ purpose: String, _ text: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose):\(text)".utf8), using: self.key)
            .map { String(format: "%02x", $0) }.joined()
    }

    private func isSeal(_ given: String, of purpose: String, _ text: String) -> Bool {
        OperatorAccess.isToken(given, self.seal(purpose, text))
    }
}
