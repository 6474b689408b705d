package import Foundation
package import HTTPClient

/// What a provider said when it was asked about our account.
package struct AccountAnswer: Sendable, Hashable {
    /// Whether it knows the account and takes the secret.
    package enum Verdict: Sendable, Hashable {
        case accepted
        case refused
        /// It said neither, with this status.
        case unclear(status: Int)
    }

    /// Whether it takes the secret.
    package let verdict: Verdict
    /// The provider's time, in whole seconds; `nil` when it did not say.
    package let date: Date?

    /// What an answer to a request with the account's credentials means.
    package init(_ answer: HTTPClient.Response) {
        switch answer.status {
        case 200..<300: self.verdict = .accepted
        case 401, 403: self.verdict = .refused
        default: self.verdict = .unclear(status: answer.status)
        }
        self.date = answer.date
    }
}

extension HTTPClient.Response {
    /// The server's time as its `Date` field has it (RFC 9110, section 5.6.7); `nil` without one.
    package var date: Date? {
        guard let field = self.headers["Date"] else { return nil }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.date(from: field)
    }
}
