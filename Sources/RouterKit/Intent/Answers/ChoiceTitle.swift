/// The title of a choice, to look words up in.
struct ChoiceTitle {
    private let words: Set<String>
    private let stems: Set<String>

    /// How exactly words have to be those of the title.
    enum Tolerance {
        /// To the letter, except for the ending of a plural.
        case plurals
        /// With one slip of the fingers in a word of five letters and more, unless what it makes is a word.
        case slips
    }

    init(_ title: String) {
        self.words = Set(NormalizedText(title).words)
        self.stems = Set(self.words.map(Self.stem))
    }

    /// Whether the title has this word.
    func has(_ word: String, tolerance: Tolerance) -> Bool {
        if self.words.contains(word) || self.stems.contains(Self.stem(word)) { return true }
        let written = Array(word.utf8)
        guard tolerance == .slips, (4...24).contains(written.count), !CommonWords.contains(word) else { return false }
        return self.words.contains { meant in
            meant.utf8.count >= 5 && meant.utf8.first == written.first
                && SpellingDistance.between(written, Array(meant.utf8), limit: 1) != nil
        }
    }

    /// The word without the ending of a plural of English or Spanish.
    private static func stem(_ word: String) -> String {
        guard word.utf8.count > 3 else { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        var stem = Substring(word)
        if stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem = stem.dropLast() }
        if stem.hasSuffix("e") { stem = stem.dropLast() }
        return String(stem)
    }
}
