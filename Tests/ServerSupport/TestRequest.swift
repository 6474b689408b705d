/// A request as a test server reads it.
package struct TestRequest: Sendable {
    package let method: String
    package let path: String
    package let fields: [(name: String, value: String)]
    package var body: [UInt8] = []

    package init(head: String) {
        let lines = head.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        self.method = words.first.map(String.init) ?? ""
        self.path = words.dropFirst().first.map(String.init) ?? ""
        self.fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
        }
    }

    /// The first value of a field.
    package subscript(name: String) -> String? {
        self.fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// An answer with a body.
    package static func answer(_ body: String = "", status: String = "200 OK", fields: String...) -> String {
        (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields + ["", body]).joined(separator: "\r\n")
    }
}
