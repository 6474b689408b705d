import Foundation

/// The words of a sentence about preferences.
struct PreferenceWords {
    /// As they are written; commas are words of their own.
    let written: [String]
    /// Without case, accents and apostrophes.
    let folded: [String]

    init(_ text: some StringProtocol) {
        let spaced = String(text).replacing(",", with: " , ").replacing("&", with: " and ")
        self.init(spaced.split { !$0.isLetter && !$0.isNumber && !",'\u{2019}-/".contains($0) }.map(String.init))
    }

    private init(_ written: [String]) {
        self.written = written
        self.folded = written.map(ItemRequest.folded)
    }

    /// The words from one place to another.
    subscript(range: Range<Int>) -> PreferenceWords { PreferenceWords(Array(self.written[range])) }

    /// The words as one text.
    var text: String { self.written.joined(separator: " ") }

    /// Whether one of these words is there.
    func hasAny(of words: Set<String>) -> Bool { self.folded.contains(where: words.contains) }

    /// Where one of the phrases stands first, the longest at that place.
    func range(ofAny phrases: [[String]]) -> Range<Int>? {
        for start in self.folded.indices {
            let found = phrases.filter { self.folded[start...].starts(with: $0) }.map(\.count).max()
            if let found { return start..<start + found }
        }
        return nil
    }

    /// The parts between commas and words such as "and".
    var parts: [PreferenceWords] {
        self.written.indices.split { Self.separators.contains(self.folded[$0]) }
            .map { PreferenceWords($0.map { self.written[$0] }) }
    }

    /// Phrases from a list with commas between them.
    static func phrases(_ list: String) -> [[String]] {
        list.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    private static let separators: Set<String> = [",", "and", "or", "nor", "but", "y", "e", "o", "u", "ni", "pero"]
}
