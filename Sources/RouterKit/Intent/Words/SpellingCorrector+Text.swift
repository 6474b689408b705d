extension SpellingCorrector {
    /// A corrector towards the words that some definitions declare; those of examples to learn from are right as they
    /// stand.
    init(_ definitions: [IntentDefinition], learning examples: [IntentExample]) {
        func words(in texts: [String]) -> [String] { texts.flatMap { NormalizedText($0).words } }
        self.init(
            vocabulary: definitions.flatMap { words(in: $0.keywords + $0.openings + $0.wholeMessages) },
            known: words(in: examples.map(\.text))
        )
    }

    /// A text with its misspelt words corrected, and which those are; `nil` when none is.
    func corrected(_ text: NormalizedText) -> (text: NormalizedText, corrections: [Correction])? {
        guard let (words, corrections) = self.corrected(text.words) else { return nil }
        var breaks = text.breaks
        for correction in corrections.reversed() where correction.replacement.contains(" ") {
            breaks.insert(false, at: correction.position + 1)
        }
        return (NormalizedText(words: words, breaks: breaks), corrections)
    }
}
