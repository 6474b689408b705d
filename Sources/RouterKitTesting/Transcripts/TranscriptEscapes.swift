/// How transcripts write characters that cannot be seen or would mean something else.
enum TranscriptEscapes {
    /// The text that a line stands for.
    static func read(_ line: some Sequence<Unicode.Scalar>) throws -> String {
        var text = String.UnicodeScalarView()
        var scalars = line.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            switch scalars.next() {
            case "n": text.append("\n")
            case "t": text.append("\t")
            case "\\": text.append("\\")
            case "*": text.append("*")
            case "u": text.append(try Self.codePoint(&scalars))
            case let other:
                throw TranscriptRefusal("no escape is \\\(other.map { "\($0)" } ?? ""): a backslash is \\\\")
            }
        }
        return String(text)
    }

    private static func codePoint(_ scalars: inout some IteratorProtocol<Unicode.Scalar>) throws -> Unicode.Scalar {
        var digits = ""
        guard scalars.next() == "{" else { throw TranscriptRefusal("write the code point as in \\u{1F600}") }
        while let next = scalars.next(), next != "}", digits.utf8.count < 8 { digits.unicodeScalars.append(next) }
        guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
            throw TranscriptRefusal("there is no character U+\(digits); write the code point as in \\u{1F600}")
        }
        return scalar
    }

    /// The line that stands for a text.
    static func written(_ text: String, isReply: Bool) -> String {
        var scalars = Array(text.unicodeScalars)
        let last = scalars.popLast()
        var line = scalars.map(Self.written).joined()
        switch last {
        case nil: break
        case " ": line += "\\u{20}"
        case "*" where isReply && (scalars.isEmpty || scalars.last == " "): line += "\\*"
        case let last?: line += Self.written(last)
        }
        return line
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\\": return "\\\\"
        // These hold emoji and the letters of some languages together.
        case " ", "\u{200C}", "\u{200D}": return String(scalar)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator, .unassigned:
            return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default:
            return String(scalar)
        }
    }
}
