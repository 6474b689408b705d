/// A part of a message that may ask for something by itself.
struct Clause: Sendable, Hashable {
    /// Where it stands, with neither the joining words nor the spaces around it.
    let range: Range<String.Index>
    /// Whether it begins a sentence, rather than following a comma or a joining word.
    let beginsSentence: Bool

    /// Whether there are words enough to learn from what others said: "eggs" after "I'm allergic to peanuts and" is no
    /// request.
    func isSentence(in text: String) -> Bool { NormalizedText(String(text[self.range])).words.count > 2 }

    /// Parts beyond so many are not told apart.
    static let maximum = 8

    /// More characters than a text of ten parts has; what comes after them belongs to the last part.
    private static let maximumCharacters = 2_000

    /// The parts of a text between punctuation and joining words, in order; one when there is neither.
    static func all(in text: String) -> [Clause] {
        var clauses: [Clause] = []
        var (start, beginsSentence) = (text.startIndex, true)
        func close(at end: String.Index) {
            guard let range = text.trimmed(start..<end) else { return }
            clauses.append(Clause(range: range, beginsSentence: beginsSentence))
            beginsSentence = false
        }
        for boundary in self.boundaries(in: text) {
            guard clauses.count < Self.maximum - 1 else { break }
            close(at: boundary.range.lowerBound)
            start = boundary.range.upperBound
            beginsSentence = beginsSentence || boundary.endsSentence
        }
        close(at: text.endIndex)
        return clauses
    }

    private struct Boundary {
        let range: Range<String.Index>
        let endsSentence: Bool
    }

    private static func boundaries(in text: String) -> [Boundary] {
        var boundaries: [Boundary] = []
        var index = text.startIndex
        let end = text.index(index, offsetBy: Self.maximumCharacters, limitedBy: text.endIndex) ?? text.endIndex
        while index < end {
            let character = text[index]
            let next = text.index(after: index)
            if character.isLetter {
                let wordEnd = text[index..<end].firstIndex { !$0.isLetter && !$0.isNumber && !"'’".contains($0) } ?? end
                // "Dessert" is no joining word with letters after it, so only short words are compared.
                if text.utf8.distance(from: index, to: wordEnd) <= 9, Self.joiners.contains(text[index..<wordEnd].plain)
                {
                    boundaries.append(Boundary(range: index..<wordEnd, endsSentence: false))
                }
                index = wordEnd
                continue
            }
            // "2.5" and "$3,50" are numbers.
            let isInNumber = next < end && ".,".contains(character) && text[next].isNumber
            if "&+,".contains(character), !isInNumber {
                boundaries.append(Boundary(range: index..<next, endsSentence: false))
            } else if ".!?;…".contains(character) || character.isNewline, !isInNumber {
                boundaries.append(Boundary(range: index..<next, endsSentence: true))
            }
            index = next
        }
        return boundaries
    }

    /// The words that join what is asked for to what is asked for besides.
    private static let joiners: Set<String> = [
        "and", "then", "also", "plus", "but", "y", "e", "pero", "tambien", "luego", "despues",
    ]
}

extension String {
    /// A range without the spaces at its ends; `nil` when nothing else is in it.
    fileprivate func trimmed(_ range: Range<Index>) -> Range<Index>? {
        guard let first = self[range].firstIndex(where: { !$0.isWhitespace }),
            let last = self[range].lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return first..<self.index(after: last)
    }
}

extension Substring {
    /// The word as the classifier compares it.
    fileprivate var plain: String { NormalizedText(String(self)).words.first ?? "" }
}
