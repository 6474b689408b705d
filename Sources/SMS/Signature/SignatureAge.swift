import Foundation

/// For how long a signature with a time in it is good.
struct SignatureAge: Sendable, Hashable {
    /// How far its time may be from ours, in seconds, either way.
    let tolerance: Int

    /// Checks the time at which a call was signed.
    ///
    /// - Throws: ``SignatureError/stale(seconds:)`` or ``SignatureError/early(seconds:)`` when it is too far from `now`.
    func check(signedAt time: Double, now: Date) throws(SignatureError) {
        let age = now.timeIntervalSince1970 - time
        // Written so that a time that is no number is refused, too.
        guard age <= Double(self.tolerance) else { throw .stale(seconds: Self.whole(age)) }
        guard age >= -Double(self.tolerance) else { throw .early(seconds: Self.whole(-age)) }
    }

    /// Seconds for people, whatever somebody wrote as a time.
    private static func whole(_ seconds: Double) -> Int { Int(exactly: seconds.rounded()) ?? Int.max }
}
