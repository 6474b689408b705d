import Foundation
import Synchronization

/// A server on a free port of this machine that does what a script says, on sockets and nothing above.
package final class TestServer: Sendable {
    /// What it does with one connection; the connection is closed after it.
    package typealias Script = @Sendable (TestConnection) -> Void

    package let port: UInt16
    private let listener: Int32
    private let connections = Mutex(0)

    /// How many connections were accepted.
    package var accepted: Int { self.connections.withLock { $0 } }

    /// Where it is.
    package var url: String { "http://127.0.0.1:\(self.port)" }

    /// A server that runs the script for every connection, each on a thread of its own.
    package init(_ script: @escaping Script) throws {
        (self.listener, self.port) = try Self.listen()
        Thread { [listener, weak self] in
            while case let socket = accept(listener, nil, nil), socket >= 0 {
                self?.connections.withLock { $0 += 1 }
                Thread {
                    let connection = TestConnection(socket)
                    script(connection)
                    connection.close()
                }.start()
            }
        }.start()
    }

    deinit {
        self.end()
        close(self.listener)
    }

    /// Takes no more connections.
    package func end() { shutdown(self.listener, Int32(SHUT_RDWR)) }

    /// A server that answers every request, on connections that stay open.
    package static func answering(_ answer: @escaping @Sendable (TestRequest) -> String) throws -> TestServer {
        try TestServer { connection in
            while let request = connection.readRequest(), connection.write(answer(request)) {}
        }
    }

    /// A port on which nothing listens.
    package static func closedPort() throws -> UInt16 {
        let (listener, port) = try Self.listen()
        close(listener)
        return port
    }

    private static func listen() throws -> (Int32, UInt16) {
        #if canImport(Glibc)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size) == 0 && Foundation.listen(listener, 512) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}
