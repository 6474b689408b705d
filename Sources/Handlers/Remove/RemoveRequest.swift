import Foundation
import MealPlanning

/// What a text asks to be removed.
enum RemoveRequest: Equatable {
    /// A dinner, by its number or day: "remove dinner 3", "remove 3", "remove tuesday's dinner".
    case dinner(String)
    /// Things of the box, in the order of the text.
    case items([ItemRequest])
    /// The text does not say what.
    case nothing

    init(_ text: String, on date: Date, in calendar: Calendar) {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let meant = words.filter { !Self.verbs.contains($0) }
        let hasDinner = !Set(meant).isDisjoint(with: Self.dinnerWords)
        let rest = meant.filter { !Self.dinnerWords.contains($0) }
        let numbers = rest.filter { !["and", "y"].contains($0) }
        if !numbers.isEmpty, numbers.allSatisfy({ Int($0) != nil }) {
            self = .dinner(numbers.joined(separator: " "))
        } else if hasDinner {
            self = rest.isEmpty ? .nothing : .dinner(rest.joined(separator: " "))
        } else if !rest.isEmpty, !DayPhrase(rest.joined(separator: " "), on: date, in: calendar).days.isEmpty {
            self = .dinner(rest.joined(separator: " "))
        } else {
            let items = ItemRequest.all(in: Self.afterVerb(text))
            self = items.isEmpty ? .nothing : .items(items)
        }
    }

    /// Whether a text may be meant for every week: "sin champiñones", "no more fish".
    static func isWish(_ text: String) -> Bool {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter }.map(String.init)
        return ["sin", "without"].contains(words.first ?? "") || words.starts(with: ["no", "more"])
    }

    /// What follows the last verb: "confirm but remove the fish" asks for the fish.
    private static func afterVerb(_ text: String) -> String {
        let words = text.split(separator: " ")
        let last = words.lastIndex { word in
            let plain = word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            return Self.leadingVerbs.contains(plain.filter(\.isLetter))
        }
        return last.map { words[$0...].joined(separator: " ") } ?? text
    }

    private static let leadingVerbs: Set<String> = [
        "remove", "removing", "take", "leave", "delete", "drop", "without", "quita", "quitar", "quitame", "saca",
        "sacar",
        "elimina", "eliminar", "quites", "saques", "sin",
    ]

    private static let verbs = leadingVerbs.union([
        "out", "off", "get", "rid", "of", "the", "please", "pls", "can", "you", "could", "i", "want", "to", "my", "el",
        "la",
        "los", "las", "de", "del", "por", "favor", "s",
    ])

    private static let dinnerWords: Set<String> = [
        "dinner", "dinners", "meal", "dish", "number", "cena", "plato", "numero",
    ]
}
