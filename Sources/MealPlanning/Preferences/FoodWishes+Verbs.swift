extension FoodWishes {
    /// What a part wants of the foods that it names, and the words around its verb, where those are.
    static func wish(in part: PreferenceWords) -> (Wish, PreferenceWords)? {
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
    static let sources = ["lactose": "dairy", "lactosa": "dairy"]

    /// Words beside the food.
    static let fillers: Set<String> = [
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
