import CCurl

extension Transfer {
    /// What happened, in our words.
    func kind(of code: CURLcode) -> HTTPClientError.Kind {
        let detail = String(cString: curl_easy_strerror(code))
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .resolveFailed
        case CURLE_COULDNT_CONNECT: return .connectFailed
        case CURLE_OPERATION_TIMEDOUT: return self.timeout
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR:
            return self.answer.hasHead ? .bodyIncomplete : .connectionLost
        case CURLE_PARTIAL_FILE: return .bodyIncomplete
        case CURLE_FILESIZE_EXCEEDED: return .bodyTooLarge(limit: self.configuration.maximumBodySize)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: return .tlsNotTrusted
        case CURLE_SSL_CACERT_BADFILE: return .tlsFailed("the file of certificate authorities cannot be read")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED: return .tlsFailed(detail)
        case CURLE_OUT_OF_MEMORY where !self.answer.hasHead && self.mayHaveArrived, Self.lineTooLong:
            // A single line beyond libcurl's own limit.
            return .headTooLarge(limit: self.configuration.maximumHeadSize)
        default: return .protocolError(detail)
        }
    }

    /// `CURLE_TOO_LARGE`, which older headers do not have.
    private static let lineTooLong = CURLcode(rawValue: 100)

    private var timeout: HTTPClientError.Kind {
        if self.answer.response.status != 0 { return self.pending.timedOut(.reading) }
        if self.mayHaveArrived { return self.pending.timedOut(.waitingForAnswer) }
        let isOver = self.pending.deadline <= .now
        let limit = isOver ? self.pending.request.deadline : self.configuration.connectTimeout
        return .timedOut(after: min(limit, self.pending.request.deadline), .connecting)
    }
}
