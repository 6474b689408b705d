extension HTTPClient {
    /// What a request asks to be done.
    public struct Method: Sendable, Hashable, CustomStringConvertible {
        /// Read.
        public static let get = Method("GET")
        /// Read the head alone.
        public static let head = Method("HEAD")
        /// Take the body, and act on it.
        public static let post = Method("POST")
        /// Put the body in the place of what is there.
        public static let put = Method("PUT")
        /// Change what is there as the body says.
        public static let patch = Method("PATCH")
        /// Remove.
        public static let delete = Method("DELETE")

        /// The name as it is sent.
        public let name: String

        /// A method by its name, which is case-sensitive; a request with one that is not a token is refused.
        public init(_ name: String) { self.name = name }

        public var description: String { self.name }

        /// Whether doing it twice is the same as doing it once.
        public var isIdempotent: Bool {
            ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].contains(self.name)
        }

        /// Whether a request with no body says that its body is empty.
        var expectsBody: Bool { ["POST", "PUT", "PATCH"].contains(self.name) }
    }
}
