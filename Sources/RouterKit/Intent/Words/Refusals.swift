/// What a message says no to, and the words that say so.
struct Refusals {
    private var intents: [Intent] = []
    private var phrases: [Range<Int>] = []
    private var negators: [Range<Int>] = []
    private var confidence = 0.0
    /// The language of what was refused as a whole message; `nil` when that was nothing.
    var language: Language?

    /// Notes that a phrase is said no to, in a message of so many words.
    mutating func insert(_ intent: Intent, at range: Range<Int>, by negator: Negation.Negator, of count: Int) {
        if !self.intents.contains(intent) { self.intents.append(intent) }
        self.phrases.append(range)
        self.negators.append(negator.range)
        self.confidence = max(self.confidence, KeywordIndex.confidence(of: range.count, in: count))
    }

    /// Whether words are refused, or are what refuses.
    func contain(_ range: Range<Int>) -> Bool {
        self.phrases.contains { $0.overlaps(range) }
            || self.negators.contains { $0.upperBound >= range.upperBound && $0.overlaps(range) }
    }

    /// The ranking of all that is meant, with the no that this makes behind it.
    ///
    /// Where there is a plain no already, it names what is refused only beside something that is wanted: "no, don't skip"
    /// answers whatever was asked.
    func joined(to ranking: [RankedIntent]) -> [RankedIntent] {
        guard !self.intents.isEmpty else { return ranking }
        guard let plain = ranking.firstIndex(where: { $0.intent == .negative }) else {
            return ranking + [RankedIntent(.negative, confidence: self.confidence, refused: self.intents)]
        }
        var ranking = ranking
        if ranking.count > 1 { ranking[plain].refused = self.intents }
        return ranking
    }
}
