import CCurl

/// The set of transfers that libcurl drives together, with their connections.
///
/// Unchecked, because it holds a C pointer: all but ``wakeUp()`` is for the thread that drives the transfers, and
/// libcurl lets `curl_multi_wakeup` be called from any thread until the set is closed.
struct MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer

    /// An empty set that keeps at most so many idle connections.
    init(maximumConnections: Int) {
        CurlLibrary.start()
        guard let pointer = curl_multi_init() else { fatalError("out of memory") }
        self.pointer = pointer
        _ = ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, maximumConnections)
    }

    /// Ends the thread's wait, or its next one.
    func wakeUp() { curl_multi_wakeup(self.pointer) }

    /// Lets every transfer go on as far as it can without waiting.
    func perform() {
        var running: Int32 = 0
        curl_multi_perform(self.pointer, &running)
    }

    /// Waits until a transfer can go on, for ``wakeUp()``, or so long.
    func wait(milliseconds: Int32) { curl_multi_poll(self.pointer, nil, 0, milliseconds, nil) }

    /// A transfer that has ended since, and how.
    func nextEnded() -> (easy: UnsafeMutableRawPointer, code: CURLcode)? {
        var left: Int32 = 0
        while let message = curl_multi_info_read(self.pointer, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            return (easy, message.pointee.data.result)
        }
        return nil
    }

    /// Adds a transfer.
    func add(_ easy: UnsafeMutableRawPointer) { curl_multi_add_handle(self.pointer, easy) }

    /// Takes a transfer out; the connection of one that has not ended is closed.
    func remove(_ easy: UnsafeMutableRawPointer) { curl_multi_remove_handle(self.pointer, easy) }

    /// Closes all connections; nothing may be called after that.
    func close() { curl_multi_cleanup(self.pointer) }
}
