/// The foods that a sentence wants or does not want.
struct FoodWishes {
    private(set) var changes: [PreferenceRequest.Change] = []
    private(set) var notUnderstood: [String] = []

    private enum Wish {
        case none, again, allergy
    }

    private let catalogue: FoodCatalogue

    /// Reads the parts of a sentence; one with no verb of its own has that of the part before: "no eggs, fish or ham".
    init(_ sentence: PreferenceWords, diet: Diet?, foods: FoodCatalogue) {
        self.catalogue = foods
        var wish: Wish?
        for part in sentence.parts {
            if let (own, words) = Self.wish(in: part) {
                if part.diet != nil { continue }
                wish = own
                self.take(words, own, diet: diet)
            } else if let wish, part.folded.count <= 4, !part.isAboutHousehold {
                self.take(part, wish, diet: diet)
            }
        }
    }

    private mutating func take(_ part: PreferenceWords, _ wish: Wish, diet: Diet?) {
        let written = part.written.filter { !Self.fillers.contains(ItemRequest.folded($0)) }.joined(separator: " ")
        guard !written.isEmpty, part.people == nil else { return }
        let hasDays = !DayPhrase(written, today: .monday).days.isEmpty
        // What is taken back may have been an allergy.
        var found = hasDays ? [] : self.foods(written, isWide: wish != .none)
        if found.isEmpty {
            // A sentence of days alone is no food.
            if !hasDays || !self.foods(part.folded.first ?? "", isWide: false).isEmpty {
                self.notUnderstood.append(written)
            }
            return
        }
        // What the diet rules out anyway need not be remembered: "vegetarian, no fish".
        if diet == .vegetarian || diet == .vegan { found = found.filter { !$0.kind.isMeatOrFish } }
        let ids = Set(found.map(\.id)).sorted()
        guard !ids.isEmpty else { return }
        self.changes.append(wish == .again ? .like(ids) : .dislike(ids, isAllergy: wish == .allergy))
    }

    /// The foods of that name, or in the wide sense all that are named after one of them.
    private func foods(_ words: String, isWide: Bool) -> [Food] {
        let asked = self.catalogue.askedWords(in: words).map { Self.sources[$0] ?? $0 }
        var meant = self.catalogue.foods(meantBy: asked)
        if meant.all.isEmpty { meant = self.catalogue.foods(meantBy: self.catalogue.corrected(asked)) }
        let own = meant.all.filter { meant.own.contains($0.id) }
        // "Onions" are not the green ones, which are scallions, unless somebody cannot have any.
        guard isWide, !meant.all.isEmpty else { return own.isEmpty ? meant.all : own }
        let roots = [asked] + meant.all.map(\.name.foldedWords)
        let ids = Set(meant.all.map(\.id))
        let isEgg = meant.all.contains { $0.kind == .egg }
        return self.catalogue.foods.filter { food in
            ids.contains(food.id) || isEgg && food.kind == .egg
                || food.allNames.map(\.foldedWords).contains { name in
                    roots.contains { $0.allSatisfy(name.contains) }
                }
        }
    }
}

extension FoodWishes {
    /// What a part wants of the foods that it names, and the words around its verb, where those are.
    private static func wish(in part: PreferenceWords) -> (Wish, PreferenceWords)? {
        for (phrases, wish, isAfter) in self.verbs {
            guard let range = part.range(ofAny: phrases) else { continue }
            return (wish, isAfter ? part[range.upperBound..<part.written.count] : part[0..<range.lowerBound])
        }
        return nil
    }

    /// Verbs in the order in which they count, and whether the foods come after them.
    private static let verbs: [([[String]], Wish, Bool)] = [
        (
            PreferenceWords.phrases(
                """
                not allergic to, no longer allergic to, dont mind, dont hate, no longer hate, no longer dislike, \
                i like again, take back, allow, ya no soy alergico a, ya no soy alergica a
                """
            ), .again, true
        ),
        (
            PreferenceWords.phrases("again, are fine, is fine, are ok, is ok, are okay, is okay, otra vez, de nuevo"),
            .again,
            false
        ),
        (
            PreferenceWords.phrases(
                "allergic to, allergy to, allergies to, alergico a, alergica a, alergicos a, alergico al, alergica al, alergia a, alergia al"
            ), .allergy, true
        ),
        (PreferenceWords.phrases("allergy, allergies, allergic, intolerant, intolerance"), .allergy, false),
        (
            PreferenceWords.phrases(
                """
                no longer like, dont like, do not like, doesnt like, didnt like, dont love, dont want, do not want, dont eat, \
                do not eat, doesnt eat, never eat, cant eat, cannot eat, cant have, cannot have, cant stand, hate, hates, \
                dislike, dislikes, detest, avoid, avoiding, not a fan of, no fan of, no more, no, never, without, exclude, \
                no me gusta, no me gustan, no nos gusta, no nos gustan, no le gusta, no le gustan, no queremos, no quiero, \
                no como, no comemos, no puedo comer, odio, odiamos, sin, nada de, nunca
                """
            ), .none, true
        ),
        (PreferenceWords.phrases("free"), .none, false),
        (
            PreferenceWords.phrases(
                """
                like, likes, love, loves, eat again, eats, me gusta, me gustan, nos gusta, nos gustan, ya como, ya comemos
                """
            ), .again, true
        ),
    ]

    /// What an intolerance is named after.
    private static let sources = ["lactose": "dairy", "lactosa": "dairy"]

    private static let fillers: Set<String> = [
        "again", "al", "all", "also", "any", "anymore", "anything", "at", "dishes", "either", "ever", "i", "in", "is",
        "are",
        "kind", "like", "mas", "more", "much", "my", "now", "nunca", "otra", "please", "really", "recipes", "stuff",
        "tampoco",
        "too", "vez", "very", "we", "im", "have", "has", "tengo", "meals", "dinners", "with", "a", "an", "the", "to",
        "los",
        "las", "el", "la", "gusta", "gustan", "nos", "love", "ya", "para", "por", "favor", "de", "for", "eat", "you",
        "can", "give", "me", "us",
        "our",
    ]
}
