extension RecipeBook {
    /// Dinners about what else a farm box brings, and customers ask what to do with.
    static let greens: [Recipe] = [
        Recipe(
            id: "okra-tomato-curry",
            title: "Okra tomato curry",
            form: .curry,
            main: "okra",
            minutes: 35,
            protein: 10,
            signals: [.indian, .spicy],
            ingredients: [
                .oz(12, "okra"), .piece(3, "tomatoes"), .piece(1, "onion"), .piece(1, "ginger"), .cup(0.75, "rice"),
                .tbsp(1, "curry_powder"), .tsp(1, "cumin"), .clove(3, "garlic"), .tbsp(2, "neutral_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Start the rice. Dry the okra well, slice it and brown it in half the oil; set aside.",
                "Crackle the cumin in the rest, then brown the onion with ginger and garlic.",
                "Add curry powder, chopped tomatoes and salt and cook to a thick sauce, 8 minutes.",
                "Fold in the okra for the last 5 minutes and serve on rice.",
            ]
        ),
        Recipe(
            id: "collards-black-eyed-peas",
            title: "Collards and black-eyed peas",
            form: .stew,
            main: "collard_greens",
            minutes: 40,
            protein: 16,
            signals: [.smoky, .comfort, .tangy, .american, .onePan, .hearty],
            ingredients: [
                .bunch(1, "collard_greens"), .can(2, "black_eyed_peas"), .piece(1, "onion"), .piece(1, "bell_pepper"),
                .cup(2, "vegetable_broth"), .tsp(2, "paprika"), .tsp(0.5, "chili_flakes"), .clove(3, "garlic"),
                .tbsp(1, "vinegar"), .tbsp(2, "olive_oil"),
            ],
            steps: [
                "Soften chopped onion and pepper in oil, then add garlic, paprika and chili.",
                "Add the collards cut into ribbons and the broth; cover and simmer 20 minutes.",
                "Stir in the drained peas and cook 8 minutes, crushing a few.",
                "Sharpen with the vinegar.",
            ]
        ),
        Recipe(
            id: "cherry-tomato-risotto",
            title: "Roast cherry tomato risotto",
            form: .risotto,
            main: "cherry_tomatoes",
            minutes: 40,
            protein: 13,
            signals: [.italian, .creamy, .hearty],
            ingredients: [
                .cup(2, "cherry_tomatoes"), .cup(0.75, "arborio_rice"), .piece(2, "shallots"), .oz(2, "parmesan"),
                .handful(1, "basil"), .cup(4, "vegetable_broth"), .clove(2, "garlic"), .tbsp(2, "olive_oil"),
                .tbsp(1, "butter"),
            ],
            steps: [
                "Roast the tomatoes and garlic with half the oil at 425 F for 20 minutes.",
                "Soften the shallots in the rest of the oil, add the rice and stir until glassy.",
                "Add hot broth by the ladle, stirring, for 18 minutes.",
                "Beat in butter and parmesan, then fold in tomatoes and basil.",
            ]
        ),
        Recipe(
            id: "brussels-sprout-farro-bowl",
            title: "Crisp sprouts and farro bowl",
            form: .bowl,
            main: "brussels_sprouts",
            minutes: 35,
            protein: 16,
            signals: [.tangy, .comfort],
            ingredients: [
                .oz(12, "brussels_sprouts"), .cup(0.75, "farro"), .piece(1, "apples"), .oz(2, "goat_cheese"),
                .oz(1, "hazelnuts"), .tbsp(1, "vinegar"), .tsp(2, "mustard"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the farro in salted water 25 minutes and drain.",
                "Roast halved sprouts, cut side down, with half the oil and salt at 450 F for 18 minutes.",
                "Whisk vinegar, mustard and the rest of the oil and dress the farro.",
                "Top with sprouts, apple, goat cheese and chopped hazelnuts.",
            ]
        ),
        Recipe(
            id: "fennel-white-bean-gratin",
            title: "Fennel and white bean gratin",
            form: .roast,
            main: "fennel",
            minutes: 45,
            protein: 19,
            signals: [.italian, .comfort, .hearty],
            ingredients: [
                .piece(2, "fennel"), .can(1, "white_beans"), .cup(0.5, "breadcrumbs"), .oz(2, "parmesan"),
                .piece(1, "lemon"),
                .tsp(1, "thyme"), .cup(0.5, "vegetable_broth"), .clove(2, "garlic"), .tbsp(2, "olive_oil"),
            ],
            steps: [
                "Cut the fennel into wedges and brown them in half the oil in an ovenproof pan.",
                "Add beans, garlic, thyme, broth and lemon zest.",
                "Mix breadcrumbs, parmesan and the rest of the oil and scatter it over.",
                "Bake at 400 F until tender and crusty, 25 minutes, and finish with lemon juice.",
            ]
        ),
        Recipe(
            id: "miso-turnip-soup",
            title: "Miso turnip soup",
            form: .soup,
            main: "turnips",
            minutes: 30,
            protein: 15,
            signals: [.asian, .comfort, .onePan],
            ingredients: [
                .piece(4, "turnips"), .oz(7, "tofu"), .tbsp(3, "miso"), .piece(2, "carrots"), .piece(2, "scallions"),
                .piece(1, "ginger"), .tbsp(1, "soy_sauce"), .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Simmer turnips and carrots in wedges with sliced ginger in 4 cups of water for 15 minutes.",
                "Add the cubed tofu and soy sauce for 4 minutes.",
                "Take it off the heat and whisk in the miso.",
                "Top with scallions and sesame oil.",
            ]
        ),
        Recipe(
            id: "hummus-vegetable-bowl",
            title: "Warm hummus bowl",
            form: .bowl,
            main: "hummus",
            minutes: 20,
            protein: 16,
            signals: [.mediterranean, .quick, .fresh, .light],
            ingredients: [
                .oz(8, "hummus"), .piece(2, "pita"), .piece(1, "cucumber"), .cup(1, "cherry_tomatoes"),
                .piece(1, "zucchini"),
                .handful(1, "parsley"), .tsp(1, "paprika"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Brown thick slices of zucchini in half the oil with paprika and salt.",
                "Chop cucumber, tomatoes and parsley and dress them with the rest of the oil.",
                "Spread the hummus in bowls and spoon zucchini and salad into the middle.",
                "Eat with pita warmed in the hot pan.",
            ]
        ),
        Recipe(
            id: "grilled-corn-lettuce-salad",
            title: "Charred romaine, corn salad",
            form: .salad,
            main: "lettuce",
            minutes: 20,
            protein: 14,
            signals: [.mexican, .fresh, .quick, .american, .light],
            ingredients: [
                .oz(10, "lettuce"), .piece(2, "corn"), .can(1, "black_beans"), .oz(2, "queso_fresco"),
                .piece(1, "lime"),
                .tsp(1, "cumin"), .tbsp(2, "mayonnaise"), .tbsp(1, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Halve the lettuce heads, oil the cut sides and char them in a hot pan for 2 minutes.",
                "Char the corn kernels in the same pan, then warm the beans with cumin and salt.",
                "Whisk mayonnaise with lime juice and a little water.",
                "Pile corn and beans on the lettuce, pour over the dressing and crumble on the queso fresco.",
            ]
        ),
    ]
}
