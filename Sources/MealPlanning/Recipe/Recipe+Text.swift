public import RouterKit

extension Recipe {
    /// The recipe as text messages: what it is and what goes in, then how to cook it.
    ///
    /// Each text is at most ``maximumTextLength`` characters of the GSM alphabet, so two parts; recipes are written in it.
    ///
    /// - Parameters:
    ///   - people: for how many.
    ///   - heading: what comes before the title, such as the day.
    ///   - language: of the words around the recipe; the recipe itself is in English.
    /// - Returns: the texts, in order.
    public func texts(for people: Int, heading: String = "", in language: Language = .english) -> [String] {
        let foods = FoodCatalogue.standard
        let ingredients = self.ingredients(for: people).map { $0.text(in: foods) }.joined(separator: ", ")
        let minutes = Phrase(
            "\(self.minutes) min, for \(people)",
            es: "\(self.minutes) min, para \(people)"
        )[language]
        let steps = self.steps.enumerated().map { "\($0 + 1). \($1)" }
        return Self.packed(["\(heading)\(self.title) (\(minutes))", ingredients]) + Self.packed(steps)
    }

    /// What fits two parts of a text message of the GSM alphabet, whatever header the carrier uses: 2 × 152.
    static let maximumTextLength = 304

    /// Joins lines to as few texts as hold them; a line that is too long alone is cut between words.
    private static func packed(_ lines: [String]) -> [String] {
        var texts: [String] = []
        for line in lines.flatMap(Self.pieces) {
            if let last = texts.last, last.count + 1 + line.count <= Self.maximumTextLength {
                texts[texts.count - 1] = "\(last)\n\(line)"
            } else {
                texts.append(line)
            }
        }
        return texts
    }

    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for word in line.split(separator: " ") {
            if let last = pieces.last, last.count + 1 + word.count <= Self.maximumTextLength {
                pieces[pieces.count - 1] = "\(last) \(word)"
            } else {
                pieces.append(String(word))
            }
        }
        return pieces
    }
}

extension Ingredient {
    /// The ingredient as a cook reads it: "12 oz salmon", "1 onion"; plain ASCII.
    public func text(in catalogue: FoodCatalogue) -> String {
        guard let food = catalogue[self.food] else { return "\(self.amount) \(self.food)" }
        return "\(self.amount) \(self.isOneOrLess ? food.singularName : food.name)"
    }

    /// Whether it is a piece of something, or less.
    var isOneOrLess: Bool { self.unit == .piece && self.quantity <= 1 }
}

extension Food {
    /// How a person calls one of it: "onion".
    var singularName: String { self.name.foldedWords.joined(separator: " ") }
}
