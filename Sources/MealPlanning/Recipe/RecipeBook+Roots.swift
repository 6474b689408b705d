extension RecipeBook {
    /// Dinners about roots, squash, cabbage and corn, for the weeks in which nothing else grows.
    static let roots: [Recipe] = [
        Recipe(
            id: "loaded-sweet-potatoes",
            title: "Loaded sweet potatoes",
            form: .roast,
            main: "sweet_potatoes",
            minutes: 55,
            protein: 15,
            signals: [.mexican, .comfort, .american, .hearty],
            ingredients: [
                .piece(2, "sweet_potatoes"), .can(1, "black_beans"), .oz(2, "feta"), .piece(1, "lime"),
                .handful(1, "cilantro"), .tsp(1, "cumin"), .tsp(1, "paprika"), .tbsp(1, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Prick the sweet potatoes and roast at 425 F until they give, 45 minutes.",
                "Warm the beans with oil, cumin, paprika, salt and a splash of water.",
                "Split the potatoes, fluff them with a fork and spoon in the beans.",
                "Top with feta, cilantro and lime.",
            ]
        ),
        Recipe(
            id: "sweet-potato-peanut-stew",
            title: "Sweet potato peanut stew",
            form: .stew,
            main: "sweet_potatoes",
            minutes: 35,
            protein: 16,
            signals: [.creamy, .spicy, .comfort, .onePan, .hearty],
            ingredients: [
                .oz(16, "sweet_potatoes"), .bunch(0.5, "kale"), .can(1, "canned_tomatoes"), .piece(1, "onion"),
                .piece(1, "ginger"), .tbsp(4, "peanut_butter"), .cup(2, "vegetable_broth"), .tsp(0.5, "chili_flakes"),
                .clove(3, "garlic"), .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Soften onion, ginger, garlic and chili in oil.",
                "Add cubed sweet potatoes, tomatoes and broth and simmer 15 minutes.",
                "Stir in the peanut butter until smooth.",
                "Add torn kale and cook 5 minutes more.",
            ]
        ),
        Recipe(
            id: "potato-leek-soup",
            title: "Potato leek soup",
            form: .soup,
            main: "leeks",
            minutes: 35,
            protein: 9,
            signals: [.comfort, .creamy, .onePan],
            ingredients: [
                .piece(3, "leeks"), .oz(14, "potatoes"), .cup(4, "vegetable_broth"), .slice(2, "bread"),
                .handful(1, "chives"), .tbsp(2, "butter"), .tsp(1, "salt"),
            ],
            steps: [
                "Wash and slice the leeks and sweat them in butter, covered, for 10 minutes.",
                "Add diced potatoes, broth and salt and simmer 15 minutes.",
                "Blend until smooth.",
                "Serve with chives and toasted bread.",
            ]
        ),
        Recipe(
            id: "potato-pea-curry",
            title: "Potato and pea curry",
            form: .curry,
            main: "potatoes",
            minutes: 35,
            protein: 12,
            signals: [.indian, .spicy],
            ingredients: [
                .oz(16, "potatoes"), .cup(1.5, "peas"), .piece(2, "tomatoes"), .piece(1, "onion"), .piece(1, "ginger"),
                .tbsp(2, "curry_powder"), .tsp(1, "cumin"), .clove(3, "garlic"), .tbsp(2, "neutral_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Crackle the cumin in oil, then brown the onion with ginger and garlic.",
                "Add curry powder and chopped tomatoes and cook to a paste.",
                "Add diced potatoes, salt and 2 cups of water, cover and simmer 18 minutes.",
                "Add the peas for 3 minutes.",
            ]
        ),
        Recipe(
            id: "butternut-sage-risotto",
            title: "Squash and sage risotto",
            form: .risotto,
            main: "winter_squash",
            minutes: 45,
            protein: 12,
            signals: [.italian, .creamy, .comfort, .hearty],
            ingredients: [
                .oz(14, "winter_squash"), .cup(0.75, "arborio_rice"), .piece(1, "onion"), .oz(2, "parmesan"),
                .tsp(1, "sage"), .cup(4, "vegetable_broth"), .tbsp(2, "butter"), .tbsp(1, "olive_oil"),
                .tsp(0.5, "salt"),
            ],
            steps: [
                "Roast small cubes of squash with oil and salt at 425 F for 22 minutes.",
                "Soften onion in half the butter with the sage, add the rice and stir until glassy.",
                "Add hot broth by the ladle, stirring, for 18 minutes.",
                "Beat in parmesan, the rest of the butter and the squash.",
            ]
        ),
        Recipe(
            id: "squash-coconut-soup",
            title: "Ginger squash soup",
            form: .soup,
            main: "winter_squash",
            minutes: 40,
            protein: 7,
            signals: [.creamy, .spicy, .onePan],
            ingredients: [
                .oz(24, "winter_squash"), .can(1, "coconut_milk"), .piece(1, "onion"), .piece(1, "ginger"),
                .piece(1, "lime"),
                .cup(2, "vegetable_broth"), .tbsp(1, "curry_powder"), .clove(2, "garlic"), .tbsp(1, "neutral_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Soften onion, ginger and garlic in oil and stir in the curry powder.",
                "Add cubed squash, broth and salt and simmer 20 minutes.",
                "Blend with most of the coconut milk.",
                "Sharpen with lime and swirl in the rest.",
            ]
        ),
        Recipe(
            id: "roast-beet-farro-salad",
            title: "Roast beet farro salad",
            form: .salad,
            main: "beets",
            minutes: 50,
            protein: 15,
            signals: [.tangy, .fresh, .light],
            ingredients: [
                .piece(4, "beets"), .cup(0.75, "farro"), .oz(3, "goat_cheese"), .piece(1, "oranges"), .oz(2, "arugula"),
                .oz(1, "walnuts"), .tbsp(2, "olive_oil"), .tbsp(1, "vinegar"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Wrap the beets and roast at 425 F for 40 minutes; rub off the skins and cut into wedges.",
                "Boil the farro in salted water 25 minutes and drain.",
                "Dress it with oil, vinegar, orange juice and salt.",
                "Toss with beets and arugula and top with goat cheese and walnuts.",
            ]
        ),
        Recipe(
            id: "charred-cabbage-white-beans",
            title: "Charred cabbage and beans",
            form: .skillet,
            main: "cabbage",
            minutes: 30,
            protein: 15,
            signals: [.smoky, .tangy, .onePan],
            ingredients: [
                .piece(1, "cabbage"), .can(1, "white_beans"), .piece(1, "lemon"), .tbsp(2, "tahini"),
                .tsp(1, "paprika"),
                .tsp(1, "cumin"), .clove(2, "garlic"), .tbsp(3, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Cut the cabbage into wedges and sear in oil until black at the edges, 5 minutes a side.",
                "Push aside and warm the beans with garlic, cumin, paprika and salt.",
                "Add half a cup of water, cover and steam 8 minutes.",
                "Stir tahini with lemon and water and pour it over.",
            ]
        ),
        Recipe(
            id: "carrot-chickpea-couscous",
            title: "Roast carrot couscous",
            form: .sheetPan,
            main: "carrots",
            minutes: 40,
            protein: 16,
            signals: [.mediterranean, .onePan],
            ingredients: [
                .oz(16, "carrots"), .can(1, "chickpeas"), .cup(0.75, "couscous"), .piece(1, "lemon"),
                .handful(1, "mint"),
                .cup(0.33, "yogurt"), .tsp(2, "cumin"), .tbsp(2, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Toss carrots cut lengthwise and drained chickpeas with oil, cumin and salt on a sheet pan.",
                "Roast at 425 F for 28 minutes.",
                "Pour a cup of boiling water over the couscous, cover 5 minutes and fluff with lemon.",
                "Serve with the yogurt and torn mint.",
            ]
        ),
        Recipe(
            id: "corn-poblano-chowder",
            title: "Corn poblano chowder",
            form: .soup,
            main: "corn",
            minutes: 35,
            protein: 12,
            signals: [.mexican, .creamy, .onePan],
            ingredients: [
                .piece(4, "corn"), .piece(1, "poblano_pepper"), .oz(8, "potatoes"), .piece(1, "onion"), .cup(1, "milk"),
                .cup(2, "vegetable_broth"), .oz(1, "queso_fresco"), .tsp(1, "cumin"), .tbsp(1, "butter"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Cut the kernels from the cobs and simmer the cobs in the broth for 10 minutes; take them out.",
                "Soften onion and poblano in butter with the cumin.",
                "Add diced potatoes and the broth for 12 minutes, then corn and milk for 5.",
                "Blend a third, stir back and top with queso fresco.",
            ]
        ),
    ]
}
