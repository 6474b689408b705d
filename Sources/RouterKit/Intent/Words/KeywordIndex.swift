/// The words and phrases of all intents, found in one pass over a message however many intents there are.
///
/// Phrases are kept under their first word, so each word of a message costs one look-up and the comparison of the few
/// phrases that begin with it.
struct KeywordIndex: Sendable {
    private var phrases: [String: [Phrase]] = [:]
    private var wholeMessages: [[String]: WholeMessage] = [:]

    private struct Phrase: Sendable {
        let words: [String]
        let intent: Intent
        let onlyAtBeginning: Bool
        /// `nil` when several languages have it.
        var language: Language?
        let canBeRefused: Bool
    }

    private struct WholeMessage: Sendable {
        let intent: Intent
        /// `nil` when several languages have it.
        let language: Language?
        let canBeRefused: Bool
    }

    /// The intents whose words a message has, surest first.
    struct Ranking: Sendable, Hashable {
        var intents: [RankedIntent]
        /// That of all words found; `nil` when they are of several.
        var language: Language?
        /// The words found, in order.
        var phrases: [String]
        /// The share of the message's words that they are.
        var share: Double
    }

    /// A phrase where it stands in a message.
    private struct Occurrence {
        let range: Range<Int>
        let phrase: Phrase
    }

    init(_ definitions: [IntentDefinition]) {
        for definition in definitions {
            for text in definition.keywords { self.insert(text, for: definition, onlyAtBeginning: false) }
            for text in definition.openings { self.insert(text, for: definition, onlyAtBeginning: true) }
            guard definition.intent != .unknown else { continue }
            for text in definition.keywords + definition.openings + definition.wholeMessages {
                let words = NormalizedText(text).words
                guard !words.isEmpty else { continue }
                let isShared = self.wholeMessages[words].map { $0.language != definition.language } ?? false
                self.wholeMessages[words] = WholeMessage(
                    intent: definition.intent,
                    language: isShared ? nil : definition.language,
                    canBeRefused: definition.canBeRefused
                )
            }
        }
        for first in self.phrases.keys {
            self.phrases[first]?.sort { $0.words.count > $1.words.count }
        }
    }

    private mutating func insert(_ text: String, for definition: IntentDefinition, onlyAtBeginning: Bool) {
        let words = NormalizedText(text).words
        guard let first = words.first else { return }
        let phrase = Phrase(
            words: words,
            intent: definition.intent,
            onlyAtBeginning: onlyAtBeginning,
            language: definition.language,
            canBeRefused: definition.canBeRefused
        )
        let known = self.phrases[first]?.firstIndex { $0.words == words && $0.language != phrase.language }
        if let known { self.phrases[first]?[known].language = nil }
        self.phrases[first, default: []].append(phrase)
    }

    /// The intents whose words occur, surest first; a longer phrase hides the shorter ones inside it.
    ///
    /// A whole message is certain (1). An opening is 0.9. Elsewhere confidence grows from 0.6 to 0.9 with the share of
    /// the message's words that the phrase covers, and of equals the one that was said first leads. What the message
    /// says no to, as to skipping in "don't skip friday", is not meant; a ``Intent/negative`` that names it follows what
    /// is.
    ///
    func ranking(of text: NormalizedText) -> Ranking {
        if let whole = self.wholeMessages[text.words] ?? self.wholeMessages[text.withoutPoliteness] {
            return Ranking(
                intents: [RankedIntent(whole.intent, confidence: 1)],
                language: whole.language,
                phrases: [text.withoutPoliteness.joined(separator: " ")],
                share: 1
            )
        }
        let occurrences = self.occurrences(in: text)
        let negation = Negation(
            in: text,
            among: occurrences.map { (range: $0.range, intent: $0.phrase.intent) }
        )
        var refusals = self.refusedWholeMessage(in: text, by: negation)
        for occurrence in occurrences where occurrence.phrase.canBeRefused {
            let phrase = occurrence.phrase
            let negator = negation.negator(before: occurrence.range.lowerBound, in: phrase.language)
            guard let negator, ![.affirmative, .negative, .unknown].contains(phrase.intent) else { continue }
            refusals.insert(phrase.intent, at: occurrence.range, by: negator, of: text.words.count)
        }
        var found: [RankedIntent] = []
        var languages: Set<Language?> = [refusals.language]
        for occurrence in occurrences {
            let phrase = occurrence.phrase
            // Words that are declared to mean nothing hide what they contain.
            guard phrase.intent != .unknown else { continue }
            languages.insert(phrase.language)
            guard !refusals.contain(occurrence.range) else { continue }
            let confidence =
                phrase.onlyAtBeginning ? 0.9 : Self.confidence(of: occurrence.range.count, in: text.words.count)
            if let known = found.firstIndex(where: { $0.intent == phrase.intent }) {
                found[known].confidence = max(found[known].confidence, confidence)
            } else {
                found.append(RankedIntent(phrase.intent, confidence: confidence))
            }
        }
        let ranking = found.enumerated()
            .sorted { ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset) }
            .map(\.element)
        languages.remove(nil)
        return Ranking(
            intents: refusals.joined(to: ranking),
            language: languages.count == 1 ? languages.first ?? nil : nil,
            phrases: occurrences.map { $0.phrase.words.joined(separator: " ") },
            share: Double(occurrences.reduce(0) { $0 + $1.range.count }) / Double(max(1, text.words.count))
        )
    }

    /// How sure a phrase is of so many of the message's words.
    static func confidence(of length: Int, in count: Int) -> Double {
        0.6 + (300 * Double(length) / Double(count)).rounded() / 1_000
    }

    private func occurrences(in text: NormalizedText) -> [Occurrence] {
        var occurrences: [Occurrence] = []
        let start = text.words.indices.first { !text.isPolite(at: $0) } ?? 0
        var index = 0
        while index < text.words.count {
            guard let phrase = self.phrase(in: text.words, at: index, isBeginning: index == start) else {
                index += 1
                continue
            }
            occurrences.append(Occurrence(range: index..<index + phrase.words.count, phrase: phrase))
            index += phrase.words.count
        }
        return occurrences
    }

    private func phrase(in words: [String], at index: Int, isBeginning: Bool) -> Phrase? {
        self.phrases[words[index]]?.first { phrase in
            (isBeginning || !phrase.onlyAtBeginning) && words[index...].starts(with: phrase.words)
        }
    }

    /// What counts only as a whole message and is said no to as one: "please don't cancel".
    private func refusedWholeMessage(in text: NormalizedText, by negation: Negation) -> Refusals {
        let words = text.words
        let end = (words.indices.last { !text.isPolite(at: $0) } ?? -1) + 1
        var refusals = Refusals()
        for negator in negation.negators {
            for start in negator.range.upperBound..<max(end, negator.range.upperBound) {
                guard start <= negator.range.upperBound + 3, let whole = self.wholeMessages[Array(words[start..<end])],
                    whole.canBeRefused, ![.affirmative, .negative, .help].contains(whole.intent),
                    negation.negator(before: start, in: whole.language) == negator
                else { continue }
                refusals.insert(whole.intent, at: start..<end, by: negator, of: words.count)
                refusals.language = whole.language
            }
        }
        return refusals
    }
}

extension KeywordIndex.Ranking {
    /// The same as the ranking of a corrected message: the intents that were not `said` as it came, and less surely.
    func guessed(beside said: KeywordIndex.Ranking) -> KeywordIndex.Ranking {
        var guessed = self
        guessed.intents = self.intents.compactMap { ranked in
            guard !said.intents.contains(where: { $0.intent == ranked.intent }) else { return nil }
            var ranked = ranked
            ranked.isExact = false
            ranked.confidence *= 0.95
            return ranked
        }
        return guessed
    }
}
