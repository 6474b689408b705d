extension HTTPClientError {
    /// The part of a request that cannot be sent as it is.
    public enum Part: Sendable, Hashable, CustomStringConvertible {
        /// The URL is none, or has a user name or password in it.
        case url
        /// The URL has another scheme.
        case scheme
        /// The method is not a token.
        case method
        /// The field is not a token with a value on one line, or one that the client writes itself.
        case header(name: String)

        public var description: String {
            switch self {
            case .url: "the URL cannot be used: give an absolute one, without user name, password and spaces"
            case .scheme: "the URL's scheme is refused: only http and https are spoken"
            case .method: "the method is not a word: give one such as GET"
            case .header(let name):
                "the header field \(name) is refused: give a word and a value on one line, and none that the client "
                    + "writes itself"
            }
        }
    }
}
