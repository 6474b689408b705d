extension FeedbackWords {
    /// A number in digits or words.
    static func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count <= 3, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) {
            return Int(digits)
        }
        return [
            "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "uno": 1, "una": 1, "dos": 2,
            "tres": 3,
            "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        ][word]
    }

    /// What a number is out of, when that follows: "/5", "out of 10", "de 5".
    static func scale(_ next: ArraySlice<String>) -> (of: Int, length: Int)? {
        let words = Array(next)
        for opening in [["/"], ["out", "of"], ["de"], ["of"]] where words.starts(with: opening) {
            guard words.count > opening.count, let of = Int(words[opening.count]), of == 5 || of == 10 else { continue }
            return (of, opening.count + 1)
        }
        return nil
    }

    /// A rating of the scale.
    static func bounded(_ rating: Int) -> Int { min(max(rating, 1), 5) }

    static let stars: Set<String> = ["star", "stars", "estrella", "estrellas", "⭐"]

    static let ordinals = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "primero": 1, "primera": 1, "segundo": 2,
        "segunda": 2,
        "tercero": 3, "tercera": 3,
    ]

    static let emoji = [
        "👍": 4, "👎": 2, "❤": 5, "😍": 5, "🥰": 5, "🤩": 5, "😋": 5, "🔥": 5, "👌": 4, "😊": 4, "🙂": 4, "😀": 4, "😐": 3,
        "😕": 2, "🙁": 2, "☹": 2, "😞": 2, "😒": 2, "🤢": 1, "🤮": 1, "😡": 1, "💩": 1,
    ]

    static let verdicts = table([
        (
            5,
            "loved, love, adored, amazing, awesome, excellent, fantastic, delicious, perfect, best, wonderful, incredible"
        ),
        (5, "outstanding, favorite, favourite, yum, me encanto, me encantaron, nos encanto, nos encantaron, encanto"),
        (
            5,
            "delicioso, deliciosa, deliciosos, excelente, perfecto, perfecta, buenisimo, buenisima, riquisimo, riquisima"
        ),
        (4, "liked, like, enjoyed, great, good, tasty, nice, yummy, thumbs up, me gusto, me gustaron, nos gusto"),
        (4, "nos gustaron, gusto, gustaron, bueno, buena, buenos, rico, rica, ricos, muy bien"),
        (
            3,
            "ok, okay, fine, meh, so so, soso, average, decent, alright, mediocre, not bad, regular, mas o menos, asi asi"
        ),
        (2, "disliked, bad, not great, thumbs down, malo, mala, not my favorite"),
        (
            1,
            "hated, hate, awful, terrible, disgusting, worst, horrible, gross, inedible, nasty, odie, odiamos, asco, asqueroso"
        ),
        (1, "pesimo, pesima"),
    ])

    static let descriptions = table([(2, "bland, boring, tasteless, soggy, burnt, soso, aburrido, aburrida")])

    static let negations: Set<String> = [
        "not", "didnt", "wasnt", "dont", "doesnt", "werent", "isnt", "never", "no", "nunca",
    ]

    /// Words that say nothing of a dinner by themselves.
    static let connections: Set<String> = [
        "a", "an", "and", "are", "at", "dinner", "dinners", "for", "give", "gave", "i", "id", "is", "it", "its", "last",
        "meal", "my",
        "night", "number", "of", "on", "one", "our", "out", "rate", "rating", "really", "recipe", "s", "so", "that",
        "the",
        "them", "they", "this", "to", "very", "was", "we", "were", "super", "pretty", "thanks", "please", "everyone",
        "family",
        "all", "with", "just", "dish", "star", "stars",
        "al", "cena", "como", "con", "de", "del", "el", "ella", "en", "era", "es", "estaba", "estuvo", "estuvieron",
        "fue", "la", "las",
        "le", "les", "lo", "los", "me", "mi", "muy", "nos", "para", "que", "receta", "un", "una", "y", "le", "doy",
    ]

    private static func table(_ rows: [(Int, String)]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (rating, phrases) in rows {
            for phrase in phrases.split(separator: ",") {
                table[phrase.split(separator: " ").joined(separator: " ")] = rating
            }
        }
        return table
    }
}
