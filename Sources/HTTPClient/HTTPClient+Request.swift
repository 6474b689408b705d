extension HTTPClient {
    /// One request.
    public struct Request: Sendable, Hashable {
        /// What is asked.
        public var method: Method

        /// The absolute `http` or `https` URL; one with a user name or password in it is refused.
        public var url: String

        /// The header fields, beside those that the client writes itself: `Host`, `Content-Length`,
        /// `Transfer-Encoding` and `Accept-Encoding`, which are refused here.
        public var headers: Headers

        /// The bytes to send, or `nil` for none.
        public var body: [UInt8]?

        /// How long the whole may take, from the call to the last byte of the answer, waiting for a place included;
        /// 30 s unless set.
        public var deadline: Duration

        /// A request; nothing is checked before it is sent.
        public init(
            _ method: Method,
            _ url: String,
            headers: Headers = [:],
            body: [UInt8]? = nil,
            deadline: Duration = .seconds(30)
        ) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
            self.deadline = deadline
        }

        /// Checks that this can be sent; ``HTTPClient/send(_:)`` does so too.
        ///
        /// - Throws: what of it would not be a request, or be another one than it seems.
        public func validate() throws(HTTPClientError) {
            _ = try RequestURL(self.url)
            try self.validateFields()
        }

        /// Checks all but the URL.
        func validateFields() throws(HTTPClientError) {
            guard Self.isToken(self.method.name) else { throw HTTPClientError(.invalidRequest(.method)) }
            for field in self.headers.fields {
                let isOwn = Self.ownFields.contains(field.name.lowercased())
                guard Self.isToken(field.name), !isOwn, !field.value.utf8.contains(where: Self.isControl) else {
                    throw HTTPClientError(.invalidRequest(.header(name: Self.shown(field.name))))
                }
            }
        }

        private static let ownFields: Set = ["accept-encoding", "content-length", "host", "transfer-encoding"]

        private static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

        private static func isToken(_ name: String) -> Bool {
            !name.isEmpty
                && name.utf8.allSatisfy { byte in
                    let scalar = Unicode.Scalar(byte)
                    return byte > 0x20 && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".unicodeScalars.contains(scalar)
                }
        }

        /// A name that may stand in an error: what is not a token could be anything.
        private static func shown(_ name: String) -> String { Self.isToken(name) ? name : "?" }
    }
}
