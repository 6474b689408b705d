/// A message as the classifier compares it: words in lower case, without accents and apostrophes, emoji on their own.
///
/// Letters of any width or font count as the plain ones, drawn-out words are shortened ("pleeease"), and the shorthand
/// of text messages is written out ("pls", "tmrw", "xfa").
struct NormalizedText: Sendable, Hashable {
    /// The words in order, at most ``maximumWords``.
    let words: [String]
    /// For each word, whether punctuation that ends a clause stands between it and the word before.
    let breaks: [Bool]

    /// More words than any text message that somebody typed; the rest of a longer one does not count.
    static let maximumWords = 200

    /// Unicode scalars that are looked at; a text message of ten parts has 1,530 characters.
    static let maximumLength = 2_000

    init(_ text: String) {
        var tokenizer = Tokenizer()
        tokenizer.read(text)
        tokenizer.finish()
        if tokenizer.words.isEmpty, tokenizer.hasQuestionMark {
            (self.words, self.breaks) = (["?"], [false])
        } else {
            (self.words, self.breaks) = (tokenizer.words, tokenizer.breaks)
        }
    }

    /// Words that were normalised before.
    init(words: [String], breaks: [Bool]) {
        self.words = words
        self.breaks = breaks
    }

    /// Whether a comma, a full stop, a line's end or the like stands before this word; never before the first.
    ///
    /// Hyphens, slashes, quotes and emoji part words but no clauses, and neither does a mark inside a number ("2,3").
    func isBreak(before index: Int) -> Bool { self.breaks.indices.contains(index) && self.breaks[index] }

    /// The words without politeness, which changes no meaning when a message is compared as a whole.
    var withoutPoliteness: [String] {
        let remaining = self.words.indices.filter { !self.isPolite(at: $0) }
        return remaining.isEmpty || remaining.count == self.words.count
            ? self.words : remaining.map { self.words[$0] }
    }

    /// Whether the word at `index` only softens what is said, alone or with the one beside it ("por favor").
    func isPolite(at index: Int) -> Bool {
        switch self.words[index] {
        case "por": index + 1 < self.words.count && self.words[index + 1] == "favor"
        case "favor": index > 0 && self.words[index - 1] == "por"
        case let word: Self.isPolite(word)
        }
    }

    /// Whether a word only softens what is said.
    static func isPolite(_ word: String) -> Bool { Self.politeness.contains(word) }

    private static let politeness: Set<String> = ["please", "thanks", "gracias", "hey", "hi", "um", "uh", "🙏"]
}
