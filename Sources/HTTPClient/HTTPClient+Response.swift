extension HTTPClient {
    /// A whole answer.
    public struct Response: Sendable, Hashable {
        /// The status code, such as 200 or 404.
        public var status: Int

        /// The header fields as the server sent them; those of the coding of the body too, although it is decoded.
        public var headers: Headers

        /// The body, decoded.
        public var body: [UInt8]

        /// An answer.
        public init(status: Int, headers: Headers = [:], body: [UInt8] = []) {
            self.status = status
            self.headers = headers
            self.body = body
        }
    }
}
