/// Sentences in which people say no to what the assistant does with dinners, naming it.
extension HelpExamples {
    static let negative = [
        "don't skip friday",
        "dont cancel my plan",
        "dont remove the salmon",
        "I'm not skipping tuesday",
        "no dont confirm, and dont remove anything",
        "no dont send the recipes yet",
        "dont change my dinners",
        "dont change anything on my plan",
        "don't swap anything",
        "dont swap the soup",
        "dont remove anything",
        "don't remove the eggs",
        "dont skip any day",
        "dont skip wednesday",
        "I'm not skipping thursday",
        "not skipping monday",
        "no dont confirm it yet",
        "dont confirm yet",
        "don't send the recipes",
        "dont send me the recipes yet",
        "don't cancel my box",
        "I didn't say skip",
        "I didn't say remove the fish",
        "I didn't ask for a swap",
    ]

    static let negativeInSpanish = [
        "no me mandes las recetas todavía",
        "no cambies mis cenas",
        "no quites el pollo",
        "no quites nada",
        "no canceles mi plan",
        "no confirmes todavía",
        "no mandes las recetas todavía",
        "no saltes el martes",
        "yo no pedí cambiar la cena",
    ]
}
