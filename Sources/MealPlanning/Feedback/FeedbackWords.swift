/// The words of an opinion, each of which is used once.
struct FeedbackWords {
    /// The words, and signs and emoji on their own; folded.
    let words: [String]
    /// Which of them have been understood.
    private(set) var isUsed: [Bool]

    init(_ text: String) {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isLetter || character.isNumber || "'\u{2019}".contains(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if !character.isWhitespace { words.append(String(character)) }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map(ItemRequest.folded)
        self.isUsed = self.words.map { _ in false }
    }

    /// Whether a word is left that is no mere connection.
    var saysMore: Bool {
        self.words.indices.contains { index in
            let word = self.words[index]
            return !self.isUsed[index] && !Self.connections.contains(word)
                && word.contains { $0.isLetter || $0.isNumber }
        }
    }

    /// The rating, if the text gives one.
    mutating func takeRating() -> Int? { self.takeStars() ?? self.takeEmoji() ?? self.takeVerdict() }

    private mutating func takeStars() -> Int? {
        for index in self.words.indices {
            guard let number = Self.number(self.words[index]) else { continue }
            let next = self.words[(index + 1)...].prefix(3)
            if let scale = Self.scale(next) {
                self.use(index...index + scale.length)
                return Self.bounded(scale.of == 10 ? (number + 1) / 2 : number)
            }
            if let word = next.first, Self.stars.contains(word) {
                self.use(index...index + 1)
                return Self.bounded(number)
            }
        }
        let drawn = self.words.indices.filter { ["⭐", "🌟", "★"].contains(self.words[$0].withoutVariation) }
        for index in drawn { self.use(index...index) }
        return drawn.isEmpty ? nil : Self.bounded(drawn.count)
    }

    private mutating func takeEmoji() -> Int? {
        for index in self.words.indices {
            guard let rating = Self.emoji[self.words[index].withoutVariation] else { continue }
            self.use(index...index)
            return rating
        }
        return nil
    }

    private mutating func takeVerdict() -> Int? {
        for index in self.words.indices {
            for length in [3, 2, 1] where index + length <= self.words.count {
                let phrase = self.words[index..<index + length].joined(separator: " ")
                if let rating = Self.verdicts[phrase] {
                    self.use(index...index + length - 1)
                    guard let negation = self.negation(before: index) else { return rating }
                    self.use(negation...negation)
                    return rating >= 4 ? 2 : 3
                }
                // What it was like is worth keeping as well.
                if length == 1, let rating = Self.descriptions[phrase] {
                    return self.negation(before: index) == nil ? rating : 3
                }
            }
        }
        return nil
    }

    private func negation(before index: Int) -> Int? {
        (max(0, index - 3)..<index).last { Self.negations.contains(self.words[$0]) }
    }

    /// Notes that words have been understood.
    mutating func use(_ range: ClosedRange<Int>) {
        for index in range where index < self.isUsed.count { self.isUsed[index] = true }
    }
}

extension String {
    /// The first scalar alone: a thumb of any colour is a thumb.
    fileprivate var withoutVariation: String { self.unicodeScalars.first.map { String($0) } ?? "" }
}
