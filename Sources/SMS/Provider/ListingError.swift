import HTTPClient

/// Why the messages that a provider received could not be listed.
///
/// The description says what happened and what to do, and names no customer.
package struct ListingError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case unreachable(HTTPClientError)
        case status(Int)
        case notAList, leadsElsewhere
        case tooManyPages(limit: Int)
    }

    private let reason: Reason

    /// There was no whole answer.
    static func unreachable(_ error: HTTPClientError) -> ListingError { Self(reason: .unreachable(error)) }

    /// The answer has a status that is not expected, such as 503.
    static func status(_ status: Int) -> ListingError { Self(reason: .status(status)) }

    /// The answer is no list of messages.
    static let notAList = Self(reason: .notAList)

    /// The next page is said to be on another host, which gets no credentials of ours.
    static let leadsElsewhere = Self(reason: .leadsElsewhere)

    /// There are more pages than are read at once.
    static func tooManyPages(limit: Int) -> ListingError { Self(reason: .tooManyPages(limit: limit)) }

    /// Whether the same may well succeed a little later.
    package var isTransient: Bool {
        switch self.reason {
        case .unreachable(let error): error.isTransient
        case .status(let status): status == 429 || status >= 500
        default: false
        }
    }

    package var description: String {
        switch self.reason {
        case .unreachable(let error): "received messages cannot be listed: \(error)"
        case .status(let status) where self.isTransient:
            "received messages cannot be listed now (status \(status)): try later"
        case .status(let status):
            "received messages cannot be listed (status \(status)): check the account's id and token"
        case .notAList: "the provider's answer is no list of messages: check its base address"
        case .leadsElsewhere: "the provider's list goes on at another host: check its base address"
        case .tooManyPages(let limit):
            "more than \(limit) pages of received messages: ask for those since a later time"
        }
    }
}
