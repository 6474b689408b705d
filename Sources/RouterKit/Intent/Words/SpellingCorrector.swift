/// Takes misspelt words for the words that the modules declared.
///
/// It is cautious: a word that anybody might mean stays as it is, and so does one that is as near to two words as to
/// each other.
struct SpellingCorrector: Sendable {
    /// A word that was taken for another.
    struct Correction: Sendable, Hashable {
        /// The word as it was written.
        let original: String
        /// The word, or the words parted by a space, that it was taken for.
        let replacement: String
        /// The index of the original among the words that were given.
        let position: Int
    }

    /// All that is right as it stands, beside the common words.
    private let right: Set<String>
    private let vocabulary: Set<String>
    /// The words to correct towards under each first letter, in the order in which they were given.
    private let targets: [[Target]]

    /// A corrector towards `vocabulary`.
    ///
    /// `known` are further words that are right as they stand, such as those of example sentences. Both have to be
    /// normalised.
    init(vocabulary: some Sequence<String>, known: some Sequence<String>) {
        var (seen, targets) = (Set<String>(), Array(repeating: [Target](), count: 26))
        for word in vocabulary where seen.insert(word).inserted {
            guard let target = Target(word, order: seen.count) else { continue }
            targets[target.initial].append(target)
        }
        self.vocabulary = seen
        self.right = seen.union(known)
        self.targets = targets
    }

    /// The words with the misspelt ones corrected, and which those are; `nil` when all stay as they are.
    func corrected(_ words: [String]) -> (words: [String], corrections: [Correction])? {
        var corrections: [Correction] = []
        let first = words.firstIndex { !NormalizedText.isPolite($0) } ?? 0
        var tries = 0
        for (position, word) in words.enumerated() where self.isUnknown(word) {
            // No message that somebody typed has more unknown words and means something here.
            tries += 1
            guard tries <= Self.maximumTries else { break }
            guard let replacement = self.replacement(for: word, opening: position == first) else { continue }
            corrections.append(Correction(original: word, replacement: replacement, position: position))
        }
        guard !corrections.isEmpty else { return nil }
        var corrected = words
        for correction in corrections.reversed() {
            let replacement = correction.replacement.split(separator: " ").map(String.init)
            corrected.replaceSubrange(correction.position...correction.position, with: replacement)
        }
        return (corrected, corrections)
    }

    private static let maximumTries = 40
    /// Longer words are no misspelt ones.
    private static let lengths = 3...24

    private func isUnknown(_ word: String) -> Bool {
        Self.lengths.contains(word.utf8.count) && !self.isRight(word)
    }

    private func isRight(_ word: String) -> Bool { self.right.contains(word) || CommonWords.contains(word) }

    private func replacement(for word: String, opening: Bool) -> String? {
        guard let written = Target(word, order: 0) else { return self.parted(fromDigits: word) }
        return self.nearest(to: written, opening: opening) ?? self.parted(word)
    }
}

extension SpellingCorrector {
    /// The word that was meant, when one is nearer than all others.
    private func nearest(to written: Target, opening: Bool) -> String? {
        var best: (target: Target, distance: SpellingDistance)?
        var isTied = false
        func consider(_ target: Target) {
            guard let distance = written.distance(to: target, opening: opening) else { return }
            guard let rival = best, distance >= rival.distance else {
                (best, isTied) = ((target, distance), false)
                return
            }
            guard distance == rival.distance else { return }
            // Forms of one word ("recipe", "recipes") are no rivals: the one that was declared first will do.
            let areForms = target.word.hasPrefix(rival.target.word) || rival.target.word.hasPrefix(target.word)
            isTied = isTied || !areForms
            if areForms, target.order < rival.target.order { best = (target, distance) }
        }
        // People get the first letter right, or exchange it with the second.
        self.targets[written.initial].forEach(consider)
        if written.second != written.initial {
            for target in self.targets[written.second] where target.isExchanged(with: written) { consider(target) }
        }
        return isTied ? nil : best?.target.word
    }

    /// A word with a number stuck to it: "swap2".
    private func parted(fromDigits word: String) -> String? {
        let letters = word.prefix { $0.isASCII && $0.isLetter }
        let digits = word.dropFirst(letters.count)
        guard letters.utf8.count >= 3, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            self.vocabulary.contains(String(letters))
        else { return nil }
        return "\(letters) \(digits)"
    }

    /// Two words without the space: "skipthursday", "planpls".
    ///
    /// The first one has to be a word to correct towards, of four letters; shorter ones begin too many others.
    private func parted(_ word: String) -> String? {
        guard word.utf8.count >= 7 else { return nil }
        for length in (4...word.utf8.count - 3).reversed() {
            let first = String(word.prefix(length))
            guard self.vocabulary.contains(first) else { continue }
            let rest = String(word.dropFirst(length))
            if self.isRight(rest) { return "\(first) \(rest)" }
            if let words = Shorthand.words[rest] { return "\(first) \(words.joined(separator: " "))" }
        }
        return nil
    }

    /// A word of the letters from a to z, ready to be compared.
    private struct Target: Sendable {
        let word: String
        let letters: [UInt8]
        /// Its place among the words that were given.
        let order: Int
        /// Which letters occur, as bits: words whose sets differ too much need no comparison.
        private let alphabet: UInt32

        /// `nil` for a word with anything else in it, or one that is too short.
        init?(_ word: String, order: Int) {
            let letters = Array(word.utf8)
            guard letters.count >= 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
            self.word = word
            self.letters = letters
            self.order = order
            self.alphabet = letters.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
        }

        var initial: Int { Int(self.letters[0] - 0x61) }
        var second: Int { Int(self.letters[1] - 0x61) }

        func isExchanged(with other: Target) -> Bool { self.initial == other.second && self.second == other.initial }

        /// How far this word, as it was written, is from `target`, when it is near enough to have been meant.
        func distance(to target: Target, opening: Bool) -> SpellingDistance? {
            // Two slips in a short word make another word.
            let limit = target.letters.count >= 8 ? 2 : 1
            guard abs(self.letters.count - target.letters.count) <= limit,
                (self.alphabet ^ target.alphabet).nonzeroBitCount <= 2 * limit,
                let distance = SpellingDistance.between(self.letters, target.letters, limit: limit)
            else { return nil }
            return self.isLongEnough(for: target, distance: distance, opening: opening) ? distance : nil
        }

        /// Whether so short a word may be taken for another at all: nearly all words of three letters are words.
        private func isLongEnough(for target: Target, distance: SpellingDistance, opening: Bool) -> Bool {
            switch (self.letters.count, target.letters.count) {
            case (3, 3): opening && distance.isExchange
            // "skp fri" has lost a letter; what stands elsewhere may be a name.
            case (3, _): opening && target.letters.count == 4
            // "yess"; any other letter more or less makes a word of its own.
            case (4, 3): distance.isDoubling
            default: true
            }
        }
    }
}
