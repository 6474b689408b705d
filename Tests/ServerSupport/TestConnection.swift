import Foundation

/// One connection that a test server has accepted.
///
/// Unchecked, because of what it has read and not yet used: only the thread of its script touches it.
package final class TestConnection: @unchecked Sendable {
    private let socket: Int32
    private var unread: [UInt8] = []

    package init(_ socket: Int32) { self.socket = socket }

    /// The next request, or `nil` when the client has closed.
    package func readRequest() -> TestRequest? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = self.unread.firstRange(of: end) {
                let head = String(decoding: self.unread[..<range.lowerBound], as: UTF8.self)
                self.unread.removeSubrange(..<range.upperBound)
                var request = TestRequest(head: head)
                let length = Int(request["Content-Length"] ?? "") ?? 0
                while self.unread.count < length { guard self.receive() else { return nil } }
                request.body = Array(self.unread.prefix(length))
                self.unread.removeFirst(length)
                return request
            }
            guard self.receive() else { return nil }
        }
    }

    /// Sends text; `false` when the client has closed.
    @discardableResult
    package func write(_ text: String) -> Bool { self.write(Array(text.utf8)) }

    /// Sends bytes; `false` when the client has closed.
    @discardableResult
    package func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(self.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Waits until the client closes.
    package func waitForEnd() { while self.receive() {} }

    /// Closes with a reset instead of an end.
    package func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(self.socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    package func close() { Foundation.close(self.socket) }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(self.socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        self.unread.append(contentsOf: buffer.prefix(count))
        return true
    }
}
