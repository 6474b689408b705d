extension HTTPClient {
    /// What holds for all requests of a client.
    public struct Configuration: Sendable, Hashable {
        /// How many transfers go on at once, while further requests wait in order; 64 unless set, at least 1.
        public var maximumTransfers = 64

        /// How long looking up the host and connecting to it may take, TLS included; 10 s unless set.
        public var connectTimeout: Duration = .seconds(10)

        /// How many bytes the body of an answer may have, after decompression too; 8 MiB unless set.
        public var maximumBodySize = 8 << 20

        /// How many bytes the head of an answer may have, all header fields together; 64 KiB unless set.
        public var maximumHeadSize = 64 << 10

        /// How many redirects are followed for one request; 5 unless set.
        public var maximumRedirects = 5

        /// The path of a PEM file of certificate authorities to trust beside the system's, for private ones.
        ///
        /// A file that cannot be read fails every `https` request.
        public var certificateAuthorities: String?

        /// What the client calls itself to servers.
        public var userAgent = "RouterKit"

        /// Whether each request has a span of its own, in the trace of the task that sends it, which the server is told of.
        ///
        /// `true`; without a tracer in the process that is nothing.
        public var isTraced = true

        /// The values that are named above.
        public init() {}
    }
}
