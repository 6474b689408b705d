import Foundation
import HTTPClient
import RouterKit

extension SendError {
    /// What becomes of a message when the provider gave no whole answer.
    ///
    /// A request that certainly did not arrive can be sent again. One that may have is not, before a receipt had time.
    init(_ error: HTTPClientError) {
        self = error.mayHaveArrived ? .outcomeUnknown("\(error)") : .retryable("\(error)")
    }

    /// What becomes of a message after a status that says all that is to know, or `nil` when the body says more.
    ///
    /// - 429 and 408: it was not processed; again, after what `Retry-After` asks (1 s when it says nothing).
    /// - 503: by HTTP's meaning it was not processed; again.
    /// - Any other 5xx: a gateway that lost the answer looks the same as a failure before anything was done, so the
    ///   outcome is unknown and a receipt settles it. Sending at once again would double messages in every such outage.
    /// - 401, 402, 403, 404: the account or its settings are wrong and not the message, which waits until the operator
    ///   has mended that; meanwhile the sender's circuit breaker keeps it from asking all the time.
    /// - Other statuses from 300 on: refused for good.
    init?(status answer: HTTPClient.Response, of provider: String) {
        let status = answer.status
        let place = "\(provider) answered with status \(status)"
        switch status {
        case 200..<300: return nil
        case 408, 429: self = .retryable("\(place): too much at once", after: answer.retryAfter ?? 1)
        case 401, 402, 403, 404:
            self = .retryable("\(place): check the account's key, secret and balance in the settings")
        case 503: self = .retryable("\(place): out of order for now", after: answer.retryAfter)
        case 500...: self = .outcomeUnknown("\(place): it may have the message all the same")
        default: self = .rejected("\(place): it takes no such request")
        }
    }
}

extension HTTPClient.Response {
    /// For how many seconds the server asks to be left alone: `Retry-After` when it is a number, at most an hour.
    ///
    /// The sender starts nothing at all for that long, so a slip of the provider's must not silence it for days.
    var retryAfter: TimeInterval? {
        self.headers["Retry-After"].flatMap { UInt32($0) }.map { TimeInterval(min($0, 3_600)) }
    }
}
