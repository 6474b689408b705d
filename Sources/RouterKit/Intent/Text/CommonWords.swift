/// The common words of text messages in English and Spanish.
///
/// They are what people mean when they write them, however near they are to a word that means something here: "rice" is
/// no misspelt "price". They are written as ``NormalizedText`` has them, without accents and apostrophes.
enum CommonWords {
    /// Whether it is a common word of either language.
    static func contains(_ word: String) -> Bool { Self.english.contains(word) || Self.spanish.contains(word) }

    /// Whether it is a common word of Spanish that English does not have.
    static func isSpanish(_ word: String) -> Bool { Self.spanish.contains(word) && !Self.english.contains(word) }

    static let english = Self.words(Self.englishWords + "\n" + Self.englishFoods + "\n" + Self.names)
    static let spanish = Self.words(Self.spanishWords + "\n" + Self.spanishFoods)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
