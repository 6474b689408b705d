/// Where the choices of a question stand, and which label each has.
struct ChoicePlaces {
    let count: Int
    private let labels: [String: Int]
    private let areNumbers: Bool

    init(_ choices: [Question.Choice]) {
        self.count = choices.count
        self.labels = Dictionary(
            choices.indices.compactMap { index in
                let words = NormalizedText(choices[index].label).words
                return words.count == 1 ? (words[0], index) : nil
            },
            uniquingKeysWith: { first, _ in first }
        )
        self.areNumbers = choices.contains { Int($0.label) != nil }
    }

    /// The choice that has this label or stands in this place.
    func index(of word: String) -> Int? {
        if let index = self.labels[word] { return index }
        if let number = ChoiceVocabulary.numbers[word] {
            // Where the labels are numbers, "two" is the label 2 or nothing, not the second in the list.
            if self.areNumbers { return self.labels[String(number)] }
            return number <= self.count ? number - 1 : nil
        }
        if let place = ChoiceVocabulary.ordinals[word] { return place <= self.count ? place - 1 : nil }
        return ChoiceVocabulary.last.contains(word) && self.count > 0 ? self.count - 1 : nil
    }

    func isLabel(_ word: String) -> Bool { self.labels[word] != nil }
}
