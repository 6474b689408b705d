public import HTTPClient

/// Why a shop's answer could not be had.
///
/// The description says what happened and what to do, and names no customer.
public struct StorefrontError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case unreachable(HTTPClientError)
        case status(Int)
        case notACart(String)
        case loginRefused, noCredentials
    }

    private let reason: Reason

    /// There was no whole answer.
    public static func unreachable(_ error: HTTPClientError) -> StorefrontError { Self(reason: .unreachable(error)) }

    /// The answer has a status that is not expected, such as 503.
    public static func status(_ status: Int) -> StorefrontError { Self(reason: .status(status)) }

    /// The answer is no cart, because it is what `detail` says.
    public static func notACart(_ detail: String) -> StorefrontError { Self(reason: .notACart(detail)) }

    /// The shop does not take the customer's credentials.
    public static let loginRefused = Self(reason: .loginRefused)

    /// There are no credentials of this customer.
    public static let noCredentials = Self(reason: .noCredentials)

    /// Whether the same may well succeed a little later.
    public var isTransient: Bool {
        switch self.reason {
        case .unreachable(let error): error.isTransient
        case .status(let status): status == 429 || status >= 500
        default: false
        }
    }

    /// Whether only the customer can mend it; else the shop is at fault, and what it said last is better than nothing.
    public var isForTheCustomer: Bool { self == .loginRefused || self == .noCredentials }

    public var description: String {
        switch self.reason {
        case .unreachable(let error): "the shop cannot be reached: \(error)"
        case .status(let status):
            self.isTransient
                ? "the shop is out of order (status \(status)): try later"
                : "the shop refuses what it is asked (status \(status)): check STOREFRONT_URL"
        case .notACart(let detail): "the shop's answer is no cart (\(detail)): check STOREFRONT_URL"
        case .loginRefused: "the shop does not take the customer's login: ask the customer to connect the account again"
        case .noCredentials: "no login to the shop is known of this customer: ask the customer to connect the account"
        }
    }
}
