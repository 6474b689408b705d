/// A conversation written down, which reads like the chat that it tests.
///
/// ```
/// # A comment. Blank lines and comments stand between exchanges.
/// > plan
/// < On it! I'm looking at what's in your box.
/// < Your 5 dinners from this week's box:
///   1 Mon: Lemon Salmon Sheet Pan (35 min)
///   *
/// = analysis_sent
///
/// :advance 3h
/// > skip thursday
/// < OK, no dinner on Thursday. *
/// ```
///
/// - `> text` sends a text; `>` alone sends the empty one. What follows, up to the next line that begins with `>` or `:`,
///   is what has to happen then, and all that may.
/// - `< text` begins a reply; lines that two spaces indent continue it. `<+15550002222 text` is one to another phone than
///   the one in hand.
/// - `= state` is the state of the conversation after it; left out, any will do.
/// - `:name argument` is a directive: ``TranscriptDirective`` lists them.
///
/// In replies, `*` at the end of a line after a space, or alone on a line, stands for any text, over any number of lines;
/// the space before it is no part of what is expected. `< *` is any reply.
///
/// In sent texts and replies, `\n`, `\t`, `\\`, `\*` and `\u{1F600}` stand for what cannot be seen or would mean something
/// else. An empty line within a reply is a backslash alone: `  \`. Writing uses an escape for every character that cannot
/// be seen: controls, marks of direction, spaces but the common one, and a space at the end of a line.
public struct Transcript: Sendable {
    /// What errors and differences call it: `skip/two-days-at-once.chat`.
    public let name: String
    var entries: [Entry]

    /// Something that stands in a transcript.
    enum Entry: Sendable {
        /// A comment or a blank line, as it stands.
        case remark(String)
        case exchange(TranscriptExchange)

        var lines: [String] {
            switch self {
            case .remark(let line): [line]
            case .exchange(let exchange): exchange.lines
            }
        }
    }

    /// Reads a transcript.
    ///
    /// Give your own directives beside the standard ones: `.standard + [people]`.
    ///
    /// - Throws: ``TranscriptError``, which names the line.
    public init(parsing text: String, name: String, directives: [TranscriptDirective] = .standard) throws {
        var parser = TranscriptParser(name: name, directives: directives)
        for line in Self.lines(of: text) { try parser.read(line) }
        self.name = name
        self.entries = parser.entries
    }

    /// The texts that are sent, in order.
    public var sentTexts: [String] {
        self.entries.compactMap { entry in
            guard case .exchange(let exchange) = entry, case .send(let text) = exchange.action else { return nil }
            return text
        }
    }

    var lines: [String] { self.entries.flatMap(\.lines) }

    /// Lines end with a line feed, after a carriage return or not; one at the very end begins no other line.
    private static func lines(of text: String) -> [String] {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

extension Transcript: CustomStringConvertible {
    /// The transcript as a file has it, with a line feed at the end of every line.
    public var description: String { self.lines.map { $0 + "\n" }.joined() }
}
