import Foundation

// The words around an item.

extension ItemRequest {
    /// A word without case, accents and apostrophes.
    static func folded(_ word: String) -> String {
        word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0 != "'" && $0 != "\u{2019}" }
    }

    /// How many words of verb or courtesy the words begin with.
    static func opening(_ words: [String]) -> Int? { self.length(of: self.openings) { words.starts(with: $0) } }

    /// How many words that name no item they end with.
    static func ending(_ words: [String]) -> Int? {
        self.length(of: self.endings) { words.suffix($0.count) == $0[...] }
    }

    /// The amount that they begin with, and how many words it takes.
    static func amount(_ words: [String]) -> (Amount?, length: Int) {
        for (phrase, amount) in self.amounts where words.starts(with: phrase) { return (amount, phrase.count) }
        guard let first = words.first else { return (nil, 0) }
        // "8 oz salmon" is a size.
        let isSize = words.count > 1 && self.units.contains(words[1])
        guard !isSize, let count = self.times(first) ?? Int(first) ?? self.numbers[first], count > 0 else {
            return (nil, 0)
        }
        let isFromThere = words.count > 1 && ["of", "de"].contains(words[1])
        return (.count(min(count, 999)), isFromThere ? 2 : 1)
    }

    /// The number in "2x" and "x2".
    static func times(_ word: String) -> Int? {
        guard word.count > 1, word.first == "x" || word.last == "x" else { return nil }
        return Int(word.first == "x" ? word.dropFirst() : word.dropLast())
    }

    static let articles: Set<String> = [
        "the", "of", "my", "our", "any", "those", "these", "that", "this", "el", "la", "los", "las", "de", "del", "mi",
        "mis",
        "ese", "esa", "esos", "esas",
    ]

    private static let units: Set<String> = [
        "oz", "ounce", "ounces", "lb", "lbs", "pound", "pounds", "g", "gram", "grams", "ct", "pack", "dozen", "percent",
    ]

    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9,
        "ten": 10, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    ]

    private static let amounts: [([String], Amount)] = [
        ("all of", .all), ("all", .all), ("both of", .all), ("both", .all), ("every", .all), ("todo", .all),
        ("toda", .all),
        ("todos", .all), ("todas", .all), ("ambos", .all), ("ambas", .all), ("half of", .half), ("half", .half),
        ("la mitad de", .half), ("mitad de", .half), ("a couple of", .count(2)), ("a couple", .count(2)),
        ("couple of", .count(2)), ("un par de", .count(2)),
    ].map { phrase, amount in (phrase.split(separator: " ").map(String.init), amount) }

    private static let openings = Self.phrases(
        """
        please, pls, hi, hey, hello, ok, okay, can you, could you, can we, could we, can i, would you, will you, i want to, \
        i would like to, id like to, lets, just, also, and, then, actually, remove, removing, take out, take off, take away, \
        take, taking out, drop, delete, get rid of, rid of, lose, cancel, leave out, leave off, skip, cut, kill, no more, no, \
        not, without, minus, dont want, do not want, i dont want, we dont want, dont need, i dont need, we dont need, \
        i dont like, dont send, dont include, exclude, nix, i already have, already have, i have enough, we have enough, \
        we already have, too many, too much, i still have, \
        por favor, puedes, podrias, me puedes, quiero, quita, quitar, quitame, quite, saca, sacar, sacame, elimina, eliminar, \
        borra, borrar, sin, no quiero, no queremos, no necesito, no me gusta, no me gustan, ya tengo, fuera
        """
    )

    private static let endings = Self.phrases(
        """
        please, pls, thanks, thank you, out, off, away, instead, anymore, any more, this week, this time, from my box, from the box, \
        from my cart, from the cart, from my order, from the order, in my box, in the box, in my cart, too, at all, \
        por favor, gracias, de mi caja, de la caja, de mi carrito, del carrito, de mi pedido, esta semana, tambien
        """
    )

    private static func phrases(_ list: String) -> [[String]] {
        list.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    }

    private static func length(of phrases: [[String]], where fits: ([String]) -> Bool) -> Int? {
        phrases.filter(fits).map(\.count).max()
    }
}
