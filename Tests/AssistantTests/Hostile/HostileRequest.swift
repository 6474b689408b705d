/// A request that nobody should send, and what it gets.
struct HostileRequest: Sendable {
    /// What is wrong with it, as docs/SECURITY.md says it.
    let name: String
    let bytes: [UInt8]
    /// What comes back, in order.
    let answers: [Int]
    /// Whether the connection is closed after that; one that is not takes another request.
    let closes: Bool
    /// Whether the client says that nothing more will come.
    let finishes: Bool

    /// The row of the table in docs/SECURITY.md.
    var row: String {
        let parts = self.answers.map(String.init) + (self.closes ? ["closed"] : [])
        return "| \(self.name) | \(parts.joined(separator: ", ")) |"
    }

    init(_ name: String, _ bytes: [UInt8], _ answers: Int..., closes: Bool = false, finishes: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.answers = answers
        self.closes = closes
        self.finishes = finishes
    }

    init(_ name: String, _ text: String, _ answers: Int..., closes: Bool = false, finishes: Bool = false) {
        self.name = name
        self.bytes = Array(text.utf8)
        self.answers = answers
        self.closes = closes
        self.finishes = finishes
    }

    /// A request with a body.
    static func post(
        _ path: String,
        _ body: some Collection<UInt8>,
        type: String = "application/x-www-form-urlencoded",
        headers: String...
    ) -> [UInt8] {
        let fields = ["Host: a", "Content-Type: \(type)", "Content-Length: \(body.count)"] + headers
        return Array("POST \(path) HTTP/1.1\r\n\(fields.joined(separator: "\r\n"))\r\n\r\n".utf8) + Array(body)
    }

    /// A request with a body, to where messages come in.
    static func message(_ body: String, type: String = "application/x-www-form-urlencoded") -> [UInt8] {
        Self.post("/webhooks/vonage/inbound", Array(body.utf8), type: type)
    }

    /// A request with a body, to where the simulator's messages come in.
    static func simulated(_ body: String) -> [UInt8] {
        Self.post("/api/v1/simulator/messages", Array(body.utf8), type: "application/json")
    }

    /// A request without a body.
    static func get(_ target: String, headers: String...) -> String {
        "GET \(target) HTTP/1.1\r\n\((["Host: a"] + headers).joined(separator: "\r\n"))\r\n\r\n"
    }

    /// A head that is followed by something, to where messages come in.
    static func head(_ fields: String...) -> String {
        let all = ["Host: a", "Content-Type: application/x-www-form-urlencoded"] + fields
        return "POST /webhooks/vonage/inbound HTTP/1.1\r\n\(all.joined(separator: "\r\n"))\r\n\r\n"
    }

    /// A message that would be taken, if the rest were right.
    static let good = "msisdn=447700900001&to=447700900000&messageId=hostile&text=plan"
}
