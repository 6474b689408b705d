import Foundation

/// One connection that a model's server has accepted.
struct ModelConnection {
    private let socket: Int32
    private var unread: [UInt8] = []

    init(_ socket: Int32) { self.socket = socket }

    /// The next request, or `nil` when the client has closed.
    mutating func readRequest() -> ModelServer.Request? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            guard let range = self.unread.firstRange(of: end) else {
                guard self.receive() else { return nil }
                continue
            }
            let lines = String(decoding: self.unread[..<range.lowerBound], as: UTF8.self).split(separator: "\r\n")
            self.unread.removeSubrange(..<range.upperBound)
            var fields: [String: String] = [:]
            for line in lines.dropFirst() {
                let parts = line.split(separator: ":", maxSplits: 1)
                fields[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            }
            let length = Int(fields["content-length"] ?? "") ?? 0
            while self.unread.count < length { guard self.receive() else { return nil } }
            let body = String(decoding: self.unread.prefix(length), as: UTF8.self)
            self.unread.removeFirst(length)
            let words = lines.first?.split(separator: " ") ?? []
            return .init(path: words.dropFirst().first.map(String.init) ?? "", fields: fields, body: body)
        }
    }

    /// Answers a request; `false` when the client has closed.
    mutating func give(_ answer: ModelServer.Answer) -> Bool {
        switch answer {
        case .writes(let text):
            let choice: [String: Any] = ["index": 0, "message": ["role": "assistant", "content": text]]
            let json = try? JSONSerialization.data(withJSONObject: ["object": "chat.completion", "choices": [choice]])
            return self.write("200 OK", String(decoding: json ?? Data(), as: UTF8.self))
        case .body(let body): return self.write("200 OK", body)
        case .status(let status): return self.write("\(status) No", #"{"error":{"message":"no"}}"#)
        case .stalls:
            while self.receive() {}
            return false
        }
    }

    private func write(_ status: String, _ body: String) -> Bool {
        let head = "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        var rest = Array((head + body).utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(self.socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private mutating func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(self.socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        self.unread.append(contentsOf: buffer.prefix(count))
        return true
    }
}
