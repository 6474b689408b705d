import MealPlanning
import RouterKit

extension RemoveReplies {
    /// What went out of the box, and what became of the dinners that needed it; in fewer words where two parts of a text
    /// message would not hold it.
    static func removed(_ removals: [Pantry.Removal], _ changes: [Pantry.Change], notFound: String?) -> Phrase {
        func text(_ language: Language) -> String {
            let details: [Detail] = [
                .init(), .init(namesBefore: false), .init(namesBefore: false, changes: 1, items: 2),
            ]
            return details.lazy.map { Self.removed(removals, changes, notFound, $0, in: language) }.firstThatFits
        }
        return Phrase(text(.english), es: text(.spanish))
    }

    /// How much is told.
    private struct Detail {
        /// Whether the dinners that went are named.
        var namesBefore = true
        /// How many changed dinners are told of.
        var changes = 2
        /// How many items are named.
        var items = 3
    }

    private static func removed(
        _ removals: [Pantry.Removal],
        _ changes: [Pantry.Change],
        _ notFound: String?,
        _ detail: Detail,
        in language: Language
    ) -> String {
        let items = Self.listed(removals, upTo: detail.items, in: language)
        var sentences = [Phrase("OK, out of your box: \(items).", es: "Listo, fuera de tu caja: \(items).")[language]]
        sentences += changes.prefix(detail.changes).map {
            Self.sentence(on: $0, namesBefore: detail.namesBefore)[language]
        }
        let others = changes.count - detail.changes
        if others > 0 {
            sentences.append(Phrase("Changed too: \(others) more.", es: "También cambió: \(others) más.")[language])
        }
        if let words = notFound?.prefix(24) {
            sentences.append(Phrase("There's no \"\(words)\" in it.", es: "No hay \"\(words)\".")[language])
        }
        sentences.append(
            Phrase(
                "Text CONFIRM if that's right, UNDO if not.",
                es: "Escribe CONFIRMAR si está bien, DESHACER si no."
            )[language]
        )
        return sentences.joined(separator: " ")
    }

    private static func sentence(on change: Pantry.Change, namesBefore: Bool) -> Phrase {
        let (title, day) = (change.dinner.title, change.dinner.day)
        guard let recipe = change.replacement else {
            let (name, nombre) =
                namesBefore ? ("\(title) needed it", "\(title) lo necesitaba") : ("needed it", "lo necesitaba")
            return Phrase(
                "\(day.name(in: .english))\(namesBefore ? "'s" : "") \(name); I found nothing else.",
                es: "El \(day.name(in: .spanish)): \(nombre); no encontré otra cosa."
            )
        }
        return Phrase(
            "\(day.name(in: .english)) is now \(recipe.title)\(namesBefore ? " (was \(title))" : "").",
            es: "El \(day.name(in: .spanish)): \(recipe.title)\(namesBefore ? " (era \(title))" : "")."
        )
    }

    private static func listed(_ removals: [Pantry.Removal], upTo limit: Int, in language: Language) -> String {
        var names = removals.prefix(limit).map { $0.inWords() }
        let others = removals.count - limit
        if others > 0 { names.append(Phrase("\(others) more", es: "\(others) más")[language]) }
        return names.listed(in: language)
    }

    /// What undoing it is called.
    static func summary(_ removals: [Pantry.Removal]) -> Phrase {
        Phrase(
            "taking \(Self.listed(removals, upTo: 2, in: .english)) out of your box",
            es: "quitar \(Self.listed(removals, upTo: 2, in: .spanish)) de tu caja"
        )
    }
}

extension Pantry.Removal {
    /// The item, with how many of it when that is not all.
    func inWords(_ length: Int = 36) -> String {
        let name = self.item.prefix(length).trimmingSpaces
        return self.quantity.map { "\($0) x \(name)" } ?? name
    }
}

extension StringProtocol {
    /// The text without the space that cutting it may leave at its end.
    var trimmingSpaces: String {
        var text = String(self)
        while text.last == " " || text.last == "," { text.removeLast() }
        return text
    }
}
