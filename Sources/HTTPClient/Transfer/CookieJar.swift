import CCurl

/// The cookies of one session.
///
/// Unchecked, because it holds a C pointer: it is set once, only the thread of its client uses it, and only while a
/// transfer there keeps the jar; whoever lets go of the jar last frees it.
final class CookieJar: @unchecked Sendable {
    let share: UnsafeMutableRawPointer

    /// An empty jar.
    init() {
        CurlLibrary.start()
        guard let share = curl_share_init(), ccurl_share_cookies(share) == CURLSHE_OK else {
            fatalError("out of memory")
        }
        self.share = share
    }

    deinit { curl_share_cleanup(self.share) }
}
