import RouterKit

/// A reply in a transcript; one that is expected may leave parts of it open.
struct TranscriptReply: Sendable {
    /// Who gets it; `nil` for the phone in hand.
    let phone: PhoneNumber?
    private(set) var reply: [Line] = []

    struct Line: Sendable {
        var text: String
        /// Whether any text may follow it.
        var isOpen = false
    }

    init(to phone: PhoneNumber?) { self.phone = phone }

    /// What was said.
    init(_ text: String, to phone: PhoneNumber?) {
        self.phone = phone
        self.reply = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Line(text: String($0)) }
    }

    /// Adds a line as it stands in a transcript, without what marks it as one.
    mutating func append(_ line: Substring.UnicodeScalarView) throws {
        var line = line
        let isOpen = line.elementsEqual("*".unicodeScalars) || line.suffix(2).elementsEqual(" *".unicodeScalars)
        if isOpen { line = line.dropLast(2) }
        let isEmpty = line.elementsEqual("\\".unicodeScalars)
        self.reply.append(Line(text: isEmpty ? "" : try TranscriptEscapes.read(line), isOpen: isOpen))
    }

    /// The lines of the transcript.
    var lines: [String] {
        let start = self.phone.map { "<\($0.e164)" } ?? "<"
        return self.reply.enumerated().map { index, line in
            let written = Self.written(line)
            if index == 0 { return written.isEmpty ? start : "\(start) \(written)" }
            return "  \(written.isEmpty ? "\\" : written)"
        }
    }

    /// Whether this is what was said, or may be.
    func allows(_ said: TranscriptReply) -> Bool {
        guard self.phone == said.phone else { return false }
        let pieces = self.pieces
        var rest = said.pieces.joined()[...]
        guard let last = pieces.last, pieces.count > 1 else { return Array(rest) == pieces.first }
        guard rest.starts(with: pieces[0]) else { return false }
        rest = rest.dropFirst(pieces[0].count)
        for piece in pieces.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    /// The text in UTF-8, cut where any text may stand.
    private var pieces: [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        for (index, line) in self.reply.enumerated() {
            pieces[pieces.count - 1] += Array((index == 0 ? "" : "\n").utf8) + Array(line.text.utf8)
            if line.isOpen { pieces.append([]) }
        }
        return pieces
    }

    private static func written(_ line: Line) -> String {
        guard line.isOpen else { return TranscriptEscapes.written(line.text, isReply: true) }
        return line.text.isEmpty ? "*" : "\(TranscriptEscapes.written(line.text, isReply: true)) *"
    }
}
