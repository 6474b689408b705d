/// Something to say to customers, in each language that the module speaks.
///
/// A literal is a phrase in English alone, which is said in every language.
public struct Phrase: Sendable, Hashable {
    /// The English words, and those of any language that the phrase does not know.
    public let english: String
    private let others: [Language: String]

    /// A phrase in English and Spanish.
    public init(_ english: String, es spanish: String) {
        self.init(english, [.spanish: spanish])
    }

    /// A phrase in English and in the languages given.
    public init(_ english: String, _ others: [Language: String] = [:]) {
        self.english = english
        self.others = others.mapValues(\.withoutCostlyAccents)
    }

    /// The words in a language; the English ones when the phrase does not know it.
    public subscript(language: Language) -> String { self.others[language] ?? self.english }
}

extension Phrase: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}

extension String {
    /// The text without the accents that halve the room of a text message.
    ///
    /// The GSM alphabet (3GPP TS 23.038, 6.2.1) has é, ñ, ü, ¿ and ¡, but one á, í, ó or ú turns the whole message to
    /// UCS-2, of which a part holds 67 characters instead of 153. Spanish text messages are commonly written without.
    fileprivate var withoutCostlyAccents: String {
        String(self.map { Self.plainVowels[$0] ?? $0 })
    }

    private static let plainVowels: [Character: Character] = [
        "á": "a", "í": "i", "ó": "o", "ú": "u", "Á": "A", "Í": "I", "Ó": "O", "Ú": "U",
    ]
}
