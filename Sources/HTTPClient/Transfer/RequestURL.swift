import CCurl

/// A URL that a request may go to, in its parts.
struct RequestURL: Sendable, Hashable {
    /// The URL in normal form, without its fragment.
    let text: String

    /// The scheme, host and port, which is what a connection is for.
    let origin: String

    /// Checks a URL.
    ///
    /// - Throws: what of it cannot be used.
    init(_ text: String) throws(HTTPClientError) {
        guard let url = curl_url() else { throw HTTPClientError(.invalidRequest(.url)) }
        defer { curl_url_cleanup(url) }
        // A scheme is needed: without one, curl guesses. A NUL would end what C sees of the URL.
        guard !text.utf8.contains(0) else { throw HTTPClientError(.invalidRequest(.url)) }
        switch curl_url_set(url, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME)) {
        case CURLUE_OK: break
        default: throw HTTPClientError(.invalidRequest(.url))
        }
        func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
            var value: UnsafeMutablePointer<CChar>?
            guard curl_url_get(url, part, &value, UInt32(flags)) == CURLUE_OK, let value else { return nil }
            defer { curl_free(value) }
            return String(cString: value)
        }
        guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), ["http", "https"].contains(scheme) else {
            throw HTTPClientError(.invalidRequest(.scheme))
        }
        curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
        guard part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil,
            let host = part(CURLUPART_HOST), !host.isEmpty, let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT),
            let normal = part(CURLUPART_URL)
        else { throw HTTPClientError(.invalidRequest(.url)) }
        self.text = normal
        self.origin = "\(scheme)://\(host.lowercased()):\(port)"
    }
}
