/// Sentences as people write them, from which the classifier learns the ways of beginning anew and of going on that
/// speak of dinners; the framework knows the others.
enum RestartExamples {
    static let startOver = [
        "throw the whole week out and let me choose from zero",
        "scrap all five dinners, I want to begin from nothing",
        "dump all the dinners",
        "wipe the week clean",
        "forget the dinners, let's do the whole thing over",
        "none of these dinners work, clear the week",
        "call off the whole week and let's begin anew",
        "clear this week's dinners, all of them",
        "I want a blank week",
        "call off all the dinners",
        "the whole menu is wrong for us, begin from zero",
        "toss every dinner, we'll choose from scratch",
    ]

    static let startOverInSpanish = [
        "borra toda la semana",
        "cancela toda la semana y empecemos de cero",
        "olvida estos platos, hagamos la semana desde cero",
        "ninguna comida me sirve, limpia la semana",
        "descarta los cinco platos y comenzamos desde el principio",
        "deja la semana en blanco",
        "tira todo el menú y empezamos de cero",
    ]

    static let resume = [
        "let's get back to the dinners",
        "where were we with the dinners?",
        "can we get back to choosing meals",
        "continue with the dinners",
        "pick up the menu where I stopped",
        "I'm back, let's finish the week",
    ]

    static let resumeInSpanish = [
        "sigamos con el menú",
        "¿en qué íbamos con los platos?",
        "ya volví, terminemos la semana",
        "continuemos con la comida de la semana",
    ]
}
