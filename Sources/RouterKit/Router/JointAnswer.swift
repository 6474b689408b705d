/// What the requests of one message are answered, put together.
struct JointAnswer {
    /// Whether any of them was.
    private(set) var isSomething = false
    private var texts: [String] = []
    /// The question that one of them asked, with the texts that put it.
    private var pending: (question: Question, texts: [String])?
    private var offered: Set<Int> = []

    /// The request at this place is to be texted by itself.
    mutating func offer(_ index: Int) { self.offered.insert(index) }

    /// Takes in what a request was answered, and keeps the question that an earlier one asked open; a request that asks
    /// one besides is undone and offered.
    mutating func add(_ index: Int, saying texts: [String], in turn: inout Turn, after before: Turn) {
        let open = turn.context.question
        let hasAsked = turn.events.dropFirst(before.events.count).contains {
            if case .questionAsked = $0.change { true } else { false }
        }
        self.isSomething = true
        guard let pending = self.pending else {
            if hasAsked, let open { self.pending = (open, texts) } else { self.texts += texts }
            return
        }
        guard open == nil || (open == pending.question && !hasAsked) else {
            turn = before
            self.offer(index)
            return
        }
        if open == nil, turn.isUnderWay {
            turn.ask(pending.question)
        } else if open == nil {
            // There is nothing left to answer it for, as after beginning anew.
            self.texts += pending.texts
            self.pending = nil
        }
        self.texts += texts
    }

    /// All that was said, each thing once, the question last, and what to text next in one more line.
    func reply(offering requests: [String], in language: Language) -> Reply {
        var texts: [String] = []
        for text in self.texts + (self.pending?.texts ?? []) where !texts.contains(text) { texts.append(text) }
        guard !self.offered.isEmpty else { return Reply(texts: texts) }
        let offer = EngineReplies.thenText(self.offered.sorted().map { requests[$0] })[language]
        guard let last = texts.last, Self.fit(last, offer) else { return Reply(texts: texts + [offer]) }
        return Reply(texts: texts.dropLast() + ["\(last)\n\(offer)"])
    }

    /// Whether two texts make one that two parts of a text message hold, which have 306 characters of the GSM alphabet
    /// and 134 of any other.
    private static func fit(_ text: String, _ other: String) -> Bool {
        let isPlain = (text + other).utf8.allSatisfy { $0 < 0x80 }
        return text.utf16.count + other.utf16.count <= (isPlain ? 280 : 130)
    }
}
