/// What has come of an answer.
struct PartialAnswer {
    /// The answer as far as it is there.
    var response = HTTPClient.Response(status: 0)

    /// How many bytes of head came, of interim and redirecting answers too.
    var headSize = 0

    /// Whether the head is whole; what libcurl calls header after that are trailers, which nobody asks for.
    private(set) var hasHead = false

    init(headSize: Int = 0) { self.headSize = headSize }

    /// Reads one line of a head, its line end included.
    mutating func readHead(_ line: UnsafeRawBufferPointer) {
        guard !self.hasHead else { return }
        let text = String(decoding: line, as: UTF8.self)
        let trimmed = Self.trimmed(text[...])
        if text.hasPrefix("HTTP/") {
            // The first line of an answer, maybe after an interim one.
            let status = text.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int(Self.trimmed($0)) }
            self.response = HTTPClient.Response(status: status ?? 0)
        } else if trimmed.isEmpty {
            self.hasHead = self.response.status >= 200
        } else if let first = text.first, first == " " || first == "\t" {
            self.response.headers.continueLast(with: trimmed)
        } else if let colon = text.firstIndex(of: ":") {
            self.response.headers.add(
                Self.trimmed(text[text.index(after: colon)...]),
                for: Self.trimmed(text[..<colon])
            )
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        return String(rest[..<(rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex)])
    }
}
