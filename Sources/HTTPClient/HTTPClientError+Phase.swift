extension HTTPClientError {
    /// What a request was doing when its time was over.
    public enum Phase: Sendable, Hashable, CustomStringConvertible {
        /// Waiting for other transfers to end.
        case waitingForPlace
        /// Looking up the host, connecting to it, or agreeing on TLS.
        case connecting
        /// Sending the request, or waiting for the answer to begin.
        case waitingForAnswer
        /// Reading the answer.
        case reading

        public var description: String {
            switch self {
            case .waitingForPlace: "waiting for other requests to end"
            case .connecting: "connecting"
            case .waitingForAnswer: "waiting for the answer"
            case .reading: "reading the answer"
            }
        }
    }
}
