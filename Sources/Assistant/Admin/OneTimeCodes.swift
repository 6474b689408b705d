import Crypto
import Foundation

/// The codes that an authenticator shows: RFC 6238 with SHA-1, steps of 30 seconds and six digits.
struct OneTimeCodes: Sendable {
    private let key: SymmetricKey
    private let digits: Int

    /// Seconds that a code is shown.
    static let period = 30
    /// How many steps a clock may be off, either way.
    static let tolerance = 1

    /// The codes of a secret.
    init(secret: Data, digits: Int = 6) {
        self.key = SymmetricKey(data: secret)
        self.digits = digits
    }

    /// The step that a time is in.
    static func step(at time: Date) -> Int { Int((time.timeIntervalSince1970 / Double(Self.period)).rounded(.down)) }

    /// The code of a step: its HMAC, truncated as RFC 4226 says in section 5.3.
    func code(at step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Data($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: self.key))
        let offset = Int(hash[hash.count - 1] & 0xF)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<self.digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: self.digits - text.count) + text
    }

    /// The step near a time whose code this is; `nil` when there is none.
    ///
    /// It takes the same time whichever digits are wrong.
    func step(of code: String, near time: Date) -> Int? {
        let now = Self.step(at: time)
        var found: Int?
        for step in now - Self.tolerance...now + Self.tolerance where Self.isSame(code, self.code(at: step)) {
            found = step
        }
        return found
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
