import Foundation

/// Words about days that name none.
enum SkipWords {
    /// Whether a text means all the days there are: "skip everything", "all of them".
    static func meanEverything(_ text: String) -> Bool { !Self.words(of: text).isDisjoint(with: Self.everything) }

    /// Whether a text, as an answer, means no day at all: "none".
    static func meanNothing(_ text: String) -> Bool { !Self.words(of: text).isDisjoint(with: Self.nothing) }

    private static func words(of text: String) -> Set<String> {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return Set(plain.split { !$0.isLetter }.map(String.init))
    }

    private static let everything: Set<String> = ["everything", "all", "every", "todo", "todos", "toda", "todas"]
    private static let nothing: Set<String> = ["none", "nothing", "ninguno", "ninguna"]
}
