import RouterKit

/// The words of an opening, folded for comparison; those of the planned dinners' titles are out of the way.
struct OpeningWords {
    /// All words as they stand.
    let spoken: [String]
    /// The folded words, with `_` in the place of each word of a planned title.
    let others: [String]
    /// The folded words with what customers say put into plain English, likewise.
    let plain: [String]

    /// What stands for words that need no look.
    static let covered = "_"

    init(_ text: String, titles: [String], language: Language) {
        self.spoken = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
            .map { String($0.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()) }
        var words = text.foldedWords
        // The longest first, so that one title inside another does not hide it.
        for title in titles.map(\.foldedWords).sorted(by: { $0.count > $1.count }) where !title.isEmpty {
            words.replace(title, with: Array(repeating: Self.covered, count: title.count))
        }
        self.others = words
        // In English these are not Spanish.
        let english = language == .english ? words.map { Self.homographs.contains($0) ? Self.covered : $0 } : words
        self.plain = CustomerFoodWords.plain(english)
    }

    private static let homographs: Set<String> = ["pan", "sal", "col", "res"]
}
