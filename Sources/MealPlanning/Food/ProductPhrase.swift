/// A product name, taken apart where its grammar allows.
struct ProductPhrase {
    /// The phrases before the first preposition or parenthesis, split at commas: "Boneless", "Skinless Chicken Thighs".
    let parts: [[String]]

    /// Whether something follows a preposition: fish "in" something was preserved in it.
    let isPreserved: Bool

    init(_ name: String) {
        let beforeParenthesis = name.prefix { $0 != "(" }
        let written = beforeParenthesis.split(whereSeparator: \.isWhitespace)
        // A preposition is a word of its own: "Bone-In" has none.
        let end = written.dropFirst().firstIndex { ProductWords.prepositions.contains($0.lowercased()) }
        self.isPreserved = end.map { written[$0].lowercased() == "in" } ?? false
        self.parts = written[..<(end ?? written.endIndex)].joined(separator: " ")
            .split(separator: ",")
            .map { String($0).foldedWords }
    }
}

extension CartItem {
    /// Whether its name says that it was frozen or tinned, and so outlasts what the food would keep fresh.
    var isLongLife: Bool {
        self.name.foldedWords.contains { ProductWords.longLife.contains($0) }
    }
}
