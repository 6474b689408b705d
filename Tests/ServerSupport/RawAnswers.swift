import Foundation

/// The answers that come on a connection, one after the other.
package struct RawAnswers {
    private let client: RawClient
    private var unread: [UInt8] = []
    /// Whether the server has closed.
    package private(set) var isAtEnd = false

    package init(of client: RawClient) { self.client = client }

    /// An answer as it came.
    package struct Answer: Sendable {
        package let status: Int
        package let head: String
        package let body: String
    }

    /// The next answer; `nil` when the connection ends first, or nothing comes in time.
    package mutating func next(within seconds: Double) async -> Answer? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let range = self.unread.firstRange(of: end) {
                let head = String(decoding: self.unread[..<range.lowerBound], as: UTF8.self)
                let length = head.firstMatch(of: /(?i)\r\ncontent-length: *(\d+)/).flatMap { Int($0.1) } ?? 0
                if self.unread.count >= range.upperBound + length {
                    let body = String(decoding: self.unread[range.upperBound...].prefix(length), as: UTF8.self)
                    self.unread.removeFirst(range.upperBound + length)
                    let status = head.firstMatch(of: /^HTTP\/1\.1 (\d{3})/).flatMap { Int($0.1) } ?? 0
                    return Answer(status: status, head: head, body: body)
                }
            }
            guard await self.receive(within: seconds) else { return nil }
        }
    }

    /// Whether the server closes, and says nothing before.
    package mutating func endsInSilence(within seconds: Double) async -> Bool {
        while !self.isAtEnd { guard await self.receive(within: seconds) else { break } }
        return self.isAtEnd && self.unread.isEmpty
    }

    private mutating func receive(within seconds: Double) async -> Bool {
        switch await self.client.read(within: seconds) {
        case .bytes(let bytes):
            self.unread += bytes
            return true
        case .end:
            self.isAtEnd = true
            return false
        case .nothing: return false
        }
    }
}
