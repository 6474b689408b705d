import Foundation

/// What a text about recipes names.
enum RecipesWords {
    /// Whether a text asks for all of them: "recipes now".
    static func meanAll(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.contains { ["recipes", "recetas", "all", "todas"].contains($0) }
    }

    /// The words that say which dinner is meant.
    static func dinner(in text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !Self.fillers.contains($0) }.joined(separator: " ")
    }

    private static let fillers: Set<String> = [
        "recipe", "recipes", "now", "send", "me", "the", "for", "of", "how", "do", "i", "to", "make", "cook", "can",
        "you", "this", "week", "weeks", "thanks", "and", "today", "right", "away", "could", "us", "our",
        "please", "pls", "my", "all", "get", "want", "a", "dinner", "dinners", "day", "number", "cooking",
        "instructions",
        "receta", "recetas", "ya", "ahora", "la", "las", "los", "el", "de", "del", "como", "se", "hace", "cocina",
        "preparo",
        "quiero", "favor", "por", "todas", "cena", "dame", "manda",
    ]
}
