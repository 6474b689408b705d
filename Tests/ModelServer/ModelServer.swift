import Foundation
import Synchronization

/// A server on a free port of this machine that plays a language model.
package final class ModelServer: Sendable {
    /// What it does with a request.
    package enum Answer: Sendable {
        /// The model writes this.
        case writes(String)
        /// The body is this, whatever it is.
        case body(String)
        /// The status is this.
        case status(Int)
        /// It says nothing until the client has gone.
        case stalls
    }

    /// A request as it came.
    package struct Request: Sendable {
        /// The path.
        package let path: String
        /// The header fields, names in lower case.
        package let fields: [String: String]
        /// The body.
        package let body: String

        /// What the model is told to do.
        package var task: String { self.content(of: "system") }
        /// What the model is given to work on.
        package var material: String { self.content(of: "user") }

        private func content(of role: String) -> String {
            let json = try? JSONSerialization.jsonObject(with: Data(self.body.utf8)) as? [String: Any]
            let messages = json?["messages"] as? [[String: String]] ?? []
            return messages.first { $0["role"] == role }?["content"] ?? ""
        }
    }

    package let port: UInt16
    private let listener: Int32
    private let answer: Mutex<@Sendable (Request) -> Answer>
    private let seen = Mutex<[Request]>([])

    /// Where it is.
    package var url: String { "http://127.0.0.1:\(self.port)" }

    /// The requests that came, in order.
    package var requests: [Request] { self.seen.withLock { $0 } }

    /// A server that answers every request so.
    package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = Mutex(answer)
        (self.listener, self.port) = try Self.listen()
        Thread { [listener, weak self] in
            while case let socket = accept(listener, nil, nil), socket >= 0 {
                Thread {
                    var connection = ModelConnection(socket)
                    while let request = connection.readRequest(), let answer = self?.take(request),
                        connection.give(answer)
                    {}
                    close(socket)
                }.start()
            }
        }.start()
    }

    /// A server that answers every request the same.
    package convenience init(_ answer: Answer) throws { try self.init { _ in answer } }

    deinit { self.end() }

    /// Answers from now on otherwise.
    package func answer(_ answer: @escaping @Sendable (Request) -> Answer) { self.answer.withLock { $0 = answer } }

    /// Takes no more connections.
    package func end() { shutdown(self.listener, Int32(SHUT_RDWR)) }

    /// A port on which nothing listens.
    package static func closedPort() throws -> UInt16 {
        let (listener, port) = try Self.listen()
        close(listener)
        return port
    }

    private func take(_ request: Request) -> Answer {
        self.seen.withLock { $0.append(request) }
        return self.answer.withLock { $0 }(request)
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
                bind(listener, address, size) == 0 && Foundation.listen(listener, 64) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}
