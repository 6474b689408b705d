import RouterKit

/// Reads transcripts line by line; ``Transcript`` documents the form.
struct TranscriptParser {
    let name: String
    let directives: [TranscriptDirective]
    private(set) var entries: [Transcript.Entry] = []
    private var line = 0

    init(name: String, directives: [TranscriptDirective]) {
        self.name = name
        self.directives = directives
    }

    mutating func read(_ line: String) throws(TranscriptError) {
        self.line += 1
        do {
            try self.take(line)
        } catch {
            throw TranscriptError(name: self.name, line: self.line, reason: "\(error)")
        }
    }

    private mutating func take(_ line: String) throws {
        let scalars = line.unicodeScalars
        let rest = line[...].unicodeScalars.dropFirst()
        switch scalars.first {
        case nil, "#": self.entries.append(.remark(line))
        case " " where scalars.allSatisfy { $0 == " " }: self.entries.append(.remark(""))
        case ">": self.open(line, .send(try TranscriptEscapes.read(Self.text(rest, after: ">"))))
        case ":": self.open(line, .perform(try self.directive(String(rest))))
        case "<": try self.takeReply(rest)
        case " " where rest.first == " ": try self.continueReply(rest.dropFirst())
        case "=": try self.takeState(Self.text(rest, after: "="))
        default: throw TranscriptRefusal("a line begins with >, <, =, :, # or two spaces")
        }
    }

    private mutating func open(_ line: String, _ action: TranscriptExchange.Action) {
        self.entries.append(.exchange(TranscriptExchange(line: self.line, opening: line, action: action)))
    }

    private func directive(_ text: String) throws -> TranscriptDirective.Action {
        let words = text.split(separator: " ", maxSplits: 1)
        let name = words.first.map(String.init) ?? ""
        guard let directive = self.directives.first(where: { $0.name == name }) else {
            let known = self.directives.map { ":\($0.name)" }.joined(separator: ", ")
            throw TranscriptRefusal("there is no directive :\(name), only \(known)")
        }
        return try directive.parse(words.count > 1 ? String(words[1]) : "")
    }

    private mutating func takeReply(_ rest: Substring.UnicodeScalarView) throws {
        try self.change { exchange in
            guard exchange.state == nil else { throw TranscriptRefusal("replies stand before the state") }
            var phone: PhoneNumber?
            var text = rest
            if rest.first == "+" {
                text = rest.drop { $0 != " " }
                phone = try PhoneNumber(String(rest.prefix { $0 != " " }))
            }
            var reply = TranscriptReply(to: phone)
            try reply.append(Self.text(text, after: "<"))
            exchange.replies.append(reply)
        }
    }

    private mutating func continueReply(_ rest: Substring.UnicodeScalarView) throws {
        try self.change { exchange in
            guard exchange.state == nil, !exchange.replies.isEmpty else {
                throw TranscriptRefusal("there is no reply for this line to continue")
            }
            try exchange.replies[exchange.replies.count - 1].append(rest)
        }
    }

    private mutating func takeState(_ rest: Substring.UnicodeScalarView) throws {
        try self.change { exchange in
            guard exchange.state == nil else { throw TranscriptRefusal("there is a state already") }
            guard !rest.isEmpty else { throw TranscriptRefusal("name the state, as in = idle") }
            exchange.state = ConversationState(rawValue: String(rest))
        }
    }

    private mutating func change(_ body: (inout TranscriptExchange) throws -> Void) throws {
        guard case .exchange(var exchange) = self.entries.last else {
            throw TranscriptRefusal(
                "there is nothing before this that it could come of, without a blank line or comment"
            )
        }
        try body(&exchange)
        self.entries[self.entries.count - 1] = .exchange(exchange)
    }

    /// What stands after a mark and a space; nothing when the mark stands alone.
    private static func text(
        _ rest: Substring.UnicodeScalarView,
        after mark: Character
    ) throws -> Substring.UnicodeScalarView {
        guard let first = rest.first else { return rest }
        guard first == " " else { throw TranscriptRefusal("put a space after \(mark)") }
        return rest.dropFirst()
    }
}
