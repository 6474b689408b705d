import Foundation

/// Somebody says who they are: "This is Anna", "Anna here", "Soy Ana".
struct Introduction: Equatable {
    /// The name as they wrote it, letters only; `nil` when it is none that can be used.
    let name: String?

    /// Names are told apart by at most so many letters.
    static let maximumLength = 30

    static let questions = [
        "who is on this number", "whos on this number", "who shares this number", "whos here", "who is here",
        "who am i",
    ]
    static let spanishQuestions = ["quien usa este numero", "quienes usan este numero", "quien soy"]

    /// Whether a text asks who shares the number.
    static func asksWho(_ text: String) -> Bool {
        let words = Self.folded(text).split { !$0.isLetter }.joined(separator: " ")
        return (Self.questions + Self.spanishQuestions).contains(words)
    }

    /// Reads a text; `nil` when it introduces nobody.
    ///
    /// What follows a comma, a full stop or a new line is not looked at. After "I'm", "it's" and "soy" only a word with
    /// a capital is a name, since most of what people say there is none ("I'm hungry"); after the others, words that
    /// people say of things ("this is great") are not.
    init?(_ text: String) {
        guard text.utf8.count <= 400, !Self.asksWho(text) else { return nil }
        let sentence = text.split { ",.;:!?\n".contains($0) }.first.map(String.init) ?? ""
        let words = sentence.split(separator: " ").map(String.init)
        let plain = words.map { Self.folded($0).filter { $0.isLetter } }
        for (opening, needsCapital) in Self.openings where plain.starts(with: opening) && words.count > opening.count {
            guard let name = Self.name(in: words.dropFirst(opening.count), needsCapital: needsCapital) else { continue }
            self = name
            return
        }
        guard words.count == 2, plain[1] == "here", let name = Self.name(in: words.dropLast(), needsCapital: false),
            name.name != nil
        else { return nil }
        self = name
    }

    private init(name: String?) { self.name = name }

    private static let openings: [([String], Bool)] = [
        (["hi", "this", "is"], false), (["hello", "this", "is"], false), (["hey", "this", "is"], false),
        (["this", "is"], false), (["my", "name", "is"], false), (["im"], true), (["i", "am"], true), (["its"], true),
        (["it", "is"], true), (["me", "llamo"], false), (["mi", "nombre", "es"], false), (["soy"], true),
        (["habla"], true), (["aqui"], true),
    ]

    /// The name in the words after an opening; `nil` when they are no name at all.
    private static func name(in words: ArraySlice<String>, needsCapital: Bool) -> Introduction? {
        guard (1...2).contains(words.count) else { return nil }
        let letters = words.map { $0.filter { $0.isLetter || "-'’".contains($0) } }.filter { !$0.isEmpty }
        // An emoji, or a number, where a name should be.
        guard let first = letters.first else { return needsCapital ? nil : Introduction(name: nil) }
        guard !letters.contains(where: { Self.noNames.contains(Self.folded($0)) }) else { return nil }
        if needsCapital || words.count == 2 {
            guard letters.allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
        }
        let name = letters.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        return Introduction(name: name.count <= Self.maximumLength && first.count > 1 ? name : nil)
    }

    private static func folded(_ text: some StringProtocol) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter { !"'’".contains($0) }
    }

    /// What people say of things, and of themselves, where a name might stand.
    private static let noNames: Set<String> = [
        "a", "about", "all", "amazing", "an", "annoying", "awesome", "awful", "bad", "better", "boring", "broken",
        "busy",
        "confusing", "correct", "crazy", "delicious", "done", "enough", "everything", "fine", "for", "fun", "getting",
        "good",
        "great", "hard", "helpful", "here", "home", "horrible", "how", "hungry", "in", "it", "just", "late", "lovely",
        "me",
        "my", "new", "nice", "no", "not", "nothing", "nuts", "odd", "ok", "okay", "old", "on", "our", "out", "perfect",
        "ready", "really", "ridiculous", "right", "sad", "sick", "silly", "so", "sorry", "spam", "still", "strange",
        "stupid",
        "super", "sure", "terrible", "that", "the", "there", "tired", "too", "urgent", "vegan", "vegetarian", "very",
        "weird",
        "what", "where", "who", "why", "wonderful", "wrong", "yes", "you", "yummy", "your", "monday", "tuesday",
        "wednesday",
        "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "alergica", "alergico", "vegana", "vegano",
        "vegetariana", "vegetariano", "yo", "de", "un", "una", "el", "la", "esta", "hay", "english", "spanish",
        "pescatarian", "whos", "whats", "which", "anyone", "anybody", "someone", "somebody", "nobody", "everyone",
        "everybody", "food", "box", "dinner", "up", "over", "down", "not", "again", "ill", "aqui", "nothing", "ya",
    ]
}
