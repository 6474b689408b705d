public import HTTPClient

/// Why a language model said nothing that can be used.
///
/// The description says what happened and what to do; it has neither texts nor keys in it.
public struct LanguageModelError: Error, Sendable, Hashable, CustomStringConvertible {
    private enum Reason: Sendable, Hashable {
        case address(HTTPClientError)
        case unreachable(HTTPClientError)
        case keyRefused(status: Int)
        case notFound, tooManyRequests
        case outOfOrder(status: Int)
        case refused(status: Int)
        case unreadable(String)
        case budgetUsedUp
    }

    private let reason: Reason

    /// The address or the key cannot be used.
    public static func address(_ error: HTTPClientError) -> LanguageModelError { Self(reason: .address(error)) }

    /// There was no whole answer, in time and of a size that is taken.
    public static func unreachable(_ error: HTTPClientError) -> LanguageModelError { Self(reason: .unreachable(error)) }

    /// The server does not take the key: status 401 or 403.
    public static func keyRefused(status: Int) -> LanguageModelError { Self(reason: .keyRefused(status: status)) }

    /// The server does not know the address or the model: status 404.
    public static let notFound = Self(reason: .notFound)

    /// The server is asked too often, or its account is used up: status 429.
    public static let tooManyRequests = Self(reason: .tooManyRequests)

    /// The server failed: a status from 500.
    public static func outOfOrder(status: Int) -> LanguageModelError { Self(reason: .outOfOrder(status: status)) }

    /// The server refuses what it is asked: any other status.
    public static func refused(status: Int) -> LanguageModelError { Self(reason: .refused(status: status)) }

    /// The answer is not what it should be, because it is as `detail` says.
    public static func unreadable(_ detail: String) -> LanguageModelError { Self(reason: .unreadable(detail)) }

    /// The customer has had the calls of this day.
    public static let budgetUsedUp = Self(reason: .budgetUsedUp)

    public var description: String {
        switch self.reason {
        case .address(let error): "the language model cannot be asked: \(error); check LLM_URL and LLM_API_KEY"
        case .unreachable(let error): "the language model gave no answer: \(error)"
        case .keyRefused(let status): "the language model refuses the key (status \(status)): check LLM_API_KEY"
        case .notFound: "the language model is not there (status 404): check LLM_URL and LLM_MODEL"
        case .tooManyRequests:
            "the language model is asked too often (status 429): check the account's limits, or lower LLM_CALLS_PER_DAY"
        case .outOfOrder(let status): "the language model is out of order (status \(status)): try later"
        case .refused(let status):
            "the language model refuses what it is asked (status \(status)): check that LLM_MODEL answers with JSON"
        case .unreadable(let detail):
            "the language model's answer cannot be read: \(detail); check LLM_URL and LLM_MODEL"
        case .budgetUsedUp: "the customer has had the calls of this day: raise LLM_CALLS_PER_DAY for more"
        }
    }
}
