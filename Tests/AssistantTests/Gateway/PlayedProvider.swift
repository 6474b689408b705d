import Crypto
import Foundation
import ServerSupport
import Synchronization

/// A server that plays Twilio or Vonage: takes messages, lists what it received, and tells who waits what it was asked.
final class PlayedProvider: Sendable {
    /// How it answers a message; the id is another for each.
    typealias Answer = @Sendable (_ id: Int) -> String

    private let server: TestServer
    private let log: Log
    private let sends: AsyncStream<TestRequest>

    private final class Log: Sendable {
        let count = Mutex(0)
        let list = Mutex("[]")
    }

    var url: String { self.server.url }

    /// A provider that answers messages so.
    init(_ answer: @escaping Answer) throws {
        let log = Log()
        let (sends, continuation) = AsyncStream.makeStream(of: TestRequest.self)
        self.log = log
        self.sends = sends
        self.server = try TestServer.answering { request in
            guard request.method == "POST" else {
                let list = log.list.withLock { $0 }
                return TestRequest.answer(#"{"messages":\#(list),"next_page_uri":null}"#)
            }
            continuation.yield(request)
            return answer(
                log.count.withLock { count in
                    count += 1
                    return count
                }
            )
        }
    }

    /// Twilio, which takes every message.
    static func twilio() throws -> PlayedProvider {
        try PlayedProvider { id in
            TestRequest.answer(#"{"sid":"SM\#(id)","status":"queued","num_segments":"1"}"#, status: "201 Created")
        }
    }

    /// What Twilio has received, as it lists it: pairs of an id and a text, all from one number, just now.
    func receives(_ messages: [(sid: String, text: String)], at time: Date = Date()) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        let date = formatter.string(from: time)
        let items = messages.map { sid, text in
            #"{"sid":"\#(sid)","direction":"inbound","status":"received","from":"+15550001111","to":"+15550009999","#
                + #""body":"\#(text)","num_media":"0","error_code":null,"date_sent":"\#(date)"}"#
        }
        self.log.list.withLock { $0 = "[\(items.joined(separator: ","))]" }
    }

    /// The next messages that it is given.
    func requests(_ count: Int = 1) async -> [TestRequest] {
        var found: [TestRequest] = []
        for await request in self.sends {
            found.append(request)
            if found.count == count { break }
        }
        return found
    }

    /// The next messages that it is given, as fields of a form.
    func next(_ count: Int = 1) async -> [[String: String]] {
        await self.requests(count).map { request in
            var components = URLComponents()
            components.percentEncodedQuery = String(decoding: request.body, as: UTF8.self)
            let pairs = (components.queryItems ?? []).map { ($0.name, $0.value ?? "") }
            return Dictionary(pairs) { first, _ in first }
        }
    }
}

/// Calls as Twilio makes them.
enum TwilioCall {
    /// The header that signs a form to an address; Twilio's documentation, "Validating signatures".
    static func signature(_ fields: [String: String], to url: String, token: String) -> String {
        let text = url + fields.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
        let code = HMAC<Insecure.SHA1>.authenticationCode(
            for: Data(text.utf8),
            using: SymmetricKey(data: Data(token.utf8))
        )
        return Data(code).base64EncodedString()
    }

    /// A form.
    static func form(_ fields: [String: String]) -> Data {
        let allowed = CharacterSet.alphanumerics
        let pairs = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        return Data(pairs.joined(separator: "&").utf8)
    }
}
