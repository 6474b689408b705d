import RouterKit

/// What happens next in a walk, as a line of a transcript.
struct FlowChance {
    private var generator: SeededGenerator
    private var junk: RandomTexts
    private let flow: ConversationFlow
    /// What customers say, by the modules' own words.
    private let sentences: [String]
    private var hasSaidAnything = false

    init(seed: UInt64, catalogue: ModuleCatalogue) {
        let intents = catalogue.modules.flatMap(\.intents)
        self.sentences =
            intents.flatMap(\.sayings)
            + ["yes", "no", "help", "continue", "new", "start over"]
        self.generator = SeededGenerator(seed: seed)
        self.junk = RandomTexts(seed: seed, sentences: self.sentences)
        self.flow = catalogue.flow
    }

    /// The next line, in a conversation as it stands.
    mutating func nextLine(in context: ConversationContext) -> String {
        defer { self.hasSaidAnything = true }
        let roll = Int.random(in: 0..<100, using: &self.generator)
        switch roll {
        case 0..<30: return self.say(self.sentences)
        case 30..<50: return self.say(self.suggestions(in: context))
        case 50..<70: return self.say(self.answers(to: context))
        case 70..<76: return self.say(self.junk.next() ?? "")
        case 76..<78: return self.say("STOP")
        case 78..<82: return self.say("START")
        case 82..<85: return self.say(["This is Anna", "this is Ben", "It's Anna"])
        case 85..<88 where self.hasSaidAnything: return ":repeat"
        case 88..<91: return ":fail \(Int.random(in: 1...3, using: &self.generator))"
        default: return ":advance \(self.pick(Self.waits) ?? "1m")"
        }
    }

    private static let waits = [
        "1s", "5s", "31s", "61s", "10m", "1h", "1h59m", "2h", "3h", "12h", "25h", "2d", "4d", "8d", "15d", "40d",
    ]

    /// What help suggests, up to the words that explain it: "SKIP THU" of "SKIP THU for no dinner on Thursday".
    private func suggestions(in context: ConversationContext) -> [String] {
        let language = context.locale?.language ?? .english
        return self.flow.suggestions(in: context.state, language: language).map { suggestion in
            let words = suggestion.split { $0 == " " || $0 == "," || $0 == ":" }
            let spoken = words.prefix { $0 == $0.uppercased() }
            return (spoken.isEmpty ? words.prefix(1) : spoken).joined(separator: " ")
        }
    }

    /// What may be said to the open question, or to the one that waits behind it.
    private mutating func answers(to context: ConversationContext) -> [String] {
        let open = [context.question, context.suspendedQuestion].compactMap(\.self)
        guard let question = self.pick(open) else { return ["yes", "no"] }
        switch question.kind {
        case .yesNo: return ["yes", "no", "sure", "not now"]
        case .choice:
            let ordinals = ["1", "2", "the first one", "second"]
            return question.choices.flatMap { [$0.label, $0.title, "option \($0.label)"] } + ordinals
        case .days: return ["monday", "thu and fri", "tomorrow", "all of them", "none"]
        case .freeText: return ["it was great", "never mind", "4", "peanuts and fish"]
        }
    }

    private mutating func say(_ texts: [String]) -> String { self.say(self.pick(texts) ?? "hello") }

    private func say(_ text: String) -> String {
        let written = TranscriptEscapes.written(text, isReply: false)
        return written.isEmpty ? ">" : "> \(written)"
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &self.generator) }
}
