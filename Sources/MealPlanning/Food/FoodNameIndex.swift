/// Every name of every food by its first word, the longest names first.
struct FoodNameIndex: Sendable {
    /// One name of a food, folded for comparison.
    struct Name: Sendable {
        let words: [String]
        let food: Food
    }

    /// A name found in a list of words.
    struct Match {
        let food: Food
        let range: Range<Int>
    }

    let names: [Name]
    private let byFirstWord: [String: [Name]]

    init(_ foods: [Food]) {
        self.names = foods.flatMap { food in
            food.allNames.map { Name(words: $0.foldedWords, food: food) }
        }
        self.byFirstWord = Dictionary(grouping: self.names) { $0.words.first ?? "" }
            .mapValues { names in
                // A stable order for names of one length: a catalogue answers the same on every run.
                names.enumerated()
                    .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }
                    .map(\.element)
            }
    }

    /// The names in a product's words from left to right, the longest at each place, none overlapping another.
    ///
    /// Words that say nothing about the food may stand inside a name: "smoked New York steelhead".
    func matches(in words: [String]) -> [Match] {
        var matches: [Match] = []
        var start = words.startIndex
        while start < words.endIndex {
            if let match = self.longestMatch(in: words, from: start) {
                matches.append(match)
                start = match.range.upperBound
            } else {
                start += 1
            }
        }
        return matches
    }

    private func longestMatch(in words: [String], from start: Int) -> Match? {
        for name in self.byFirstWord[words[start]] ?? [] {
            if let end = self.end(of: name, in: words, from: start) {
                return Match(food: name.food, range: start..<end)
            }
        }
        return nil
    }

    private func end(of name: Name, in words: [String], from start: Int) -> Int? {
        var position = start + 1
        for word in name.words.dropFirst() {
            while position < words.endIndex, words[position] != word, ProductWords.isNeutral(words[position]) {
                position += 1
            }
            guard position < words.endIndex, words[position] == word else { return nil }
            position += 1
        }
        return position
    }
}
