import CCurl

/// The library, which has to be started once in a process before anything else of it is used.
enum CurlLibrary {
    private static let started = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    /// Starts it, unless it was.
    static func start() {
        guard self.started == CURLE_OK else { fatalError("libcurl cannot be started: is its installation whole?") }
    }
}
