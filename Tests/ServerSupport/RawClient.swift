package import Foundation

/// A client on a socket and nothing above, which sends what no library would.
///
/// Everything is bounded in time: sending by 10 seconds, reading by what is asked for.
package final class RawClient: Sendable {
    private let socket: Int32

    /// Connects to a port of this machine.
    ///
    /// - Parameters:
    ///   - port: where the server listens.
    ///   - receiveBuffer: how many bytes the system keeps for who does not read; `nil` for what it likes.
    /// - Throws: `POSIXError` when nothing listens there.
    package init(port: Int, receiveBuffer: Int32? = nil) throws {
        #if canImport(Glibc)
        self.socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        self.socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        if var size = receiveBuffer {
            setsockopt(self.socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout.size(ofValue: size)))
        }
        self.limit(SO_SNDTIMEO, seconds: 10)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(self.socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(self.socket) }

    /// Sends bytes; `false` when the server has closed, or takes nothing for too long.
    @discardableResult
    package func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(self.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Says that nothing more will be sent.
    package func finishSending() { shutdown(self.socket, Int32(SHUT_WR)) }

    /// Has the end of the connection be a reset instead of an end.
    package func endWithReset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(self.socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// What came of reading.
    package enum Reading: Sendable {
        /// Bytes.
        case bytes([UInt8])
        /// The server has closed.
        case end
        /// Nothing came in time.
        case nothing
    }

    /// Reads what there is, where waiting keeps no other test from running.
    package func read(within seconds: Double) async -> Reading {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.readNow(within: seconds)) }
        }
    }

    private func readNow(within seconds: Double) -> Reading {
        self.limit(SO_RCVTIMEO, seconds: seconds)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(self.socket, &buffer, buffer.count, 0)
        if count > 0 { return .bytes(Array(buffer.prefix(count))) }
        return count < 0 && [EAGAIN, EINTR].contains(errno) ? .nothing : .end
    }

    private func limit(_ option: Int32, seconds: Double) {
        let whole = seconds.rounded(.down)
        var time = timeval()
        time.tv_sec = Int(whole)
        time.tv_usec = .init((seconds - whole) * 1_000_000)
        setsockopt(self.socket, SOL_SOCKET, option, &time, socklen_t(MemoryLayout.size(ofValue: time)))
    }
}
