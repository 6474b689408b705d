extension RecipeBook {
    static let fish: [Recipe] = [
        Recipe(
            id: "lemon-salmon-sheet-pan",
            title: "Lemon salmon sheet pan",
            form: .sheetPan,
            main: "salmon",
            minutes: 35,
            protein: 38,
            signals: [.mediterranean, .fresh, .onePan, .light],
            ingredients: [
                .oz(12, "salmon"), .oz(12, "potatoes"), .oz(6, "green_beans"), .piece(1, "lemon"),
                .tbsp(2, "olive_oil"), .handful(1, "dill"), .tsp(1, "salt"),
            ],
            steps: [
                "Roast small-cut potatoes with oil and salt at 425 F for 15 minutes.",
                "Add the beans and the salmon, skin down, with lemon slices on top.",
                "Roast 12 minutes more, until the fish flakes at the thick end.",
                "Scatter dill and squeeze over the rest of the lemon.",
            ]
        ),
        Recipe(
            id: "soy-salmon-rice-bowl",
            title: "Soy-glazed salmon bowl",
            form: .bowl,
            main: "salmon",
            minutes: 30,
            protein: 36,
            signals: [.asian, .fresh, .light],
            ingredients: [
                .oz(10, "salmon"), .cup(0.75, "rice"), .piece(1, "avocado"), .piece(1, "cucumber"),
                .piece(2, "scallions"), .tbsp(3, "soy_sauce"), .tbsp(1, "maple_syrup"), .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Cook the rice. Simmer soy sauce and maple syrup for 2 minutes until syrupy.",
                "Sear the salmon in a hot oiled pan, 4 minutes skin down and 2 on the other side.",
                "Brush with the glaze.",
                "Serve in bowls on rice with cucumber, avocado, scallions and sesame oil.",
            ]
        ),
        Recipe(
            id: "salmon-kale-skillet",
            title: "Crisp salmon, garlicky kale",
            form: .skillet,
            main: "salmon",
            minutes: 20,
            protein: 37,
            signals: [.quick, .fresh, .onePan, .light],
            ingredients: [
                .oz(10, "salmon"), .bunch(1, "kale"), .can(1, "white_beans"), .piece(1, "lemon"), .clove(3, "garlic"),
                .tbsp(2, "olive_oil"), .tsp(0.25, "chili_flakes"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Sear salted salmon skin down in oil for 5 minutes, turn for 1, and set aside.",
                "Cook sliced garlic and chili in the same oil, then pile in the torn kale with a splash of water.",
                "When it has wilted, stir in the drained beans and warm through.",
                "Return the salmon and finish with lemon.",
            ]
        ),
        Recipe(
            id: "white-fish-tacos-slaw",
            title: "Fish tacos with lime slaw",
            form: .tacos,
            main: "white_fish",
            minutes: 25,
            protein: 33,
            signals: [.mexican, .fresh, .tangy, .light],
            ingredients: [
                .oz(12, "white_fish"), .piece(6, "tortillas"), .oz(8, "cabbage"), .piece(2, "lime"),
                .handful(1, "cilantro"), .tbsp(2, "mayonnaise"), .tsp(1, "paprika"), .tsp(1, "cumin"),
                .tbsp(1, "neutral_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Shred the cabbage and rub it with lime juice, salt and the mayonnaise.",
                "Rub the fish with cumin, paprika and salt.",
                "Pan-fry in oil, 3 minutes a side, and break into chunks.",
                "Fill warm tortillas with slaw, fish and cilantro.",
            ]
        ),
        Recipe(
            id: "white-fish-tomato-stew",
            title: "Tomato fennel fish stew",
            form: .stew,
            main: "white_fish",
            minutes: 35,
            protein: 35,
            signals: [.mediterranean, .onePan],
            ingredients: [
                .oz(12, "white_fish"), .can(1, "canned_tomatoes"), .piece(1, "fennel"), .piece(1, "onion"),
                .oz(8, "potatoes"), .cup(1, "vegetable_broth"), .clove(3, "garlic"), .tbsp(2, "olive_oil"),
                .handful(1, "parsley"), .tsp(1, "salt"),
            ],
            steps: [
                "Soften sliced onion, fennel and garlic in oil for 8 minutes.",
                "Add tomatoes, broth, salt and diced potatoes and simmer 15 minutes until tender.",
                "Lay the fish on top, cover and poach 5 minutes.",
                "Break it up gently and scatter parsley.",
            ]
        ),
        Recipe(
            id: "baked-white-fish-tomatoes",
            title: "Baked fish, burst tomatoes",
            form: .roast,
            main: "white_fish",
            minutes: 30,
            protein: 32,
            signals: [.italian, .fresh, .light],
            ingredients: [
                .oz(12, "white_fish"), .cup(2, "cherry_tomatoes"), .oz(2, "olives"), .piece(1, "shallots"),
                .tbsp(2, "olive_oil"), .tbsp(1, "capers"), .handful(1, "basil"), .slice(4, "bread"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Roast tomatoes, olives, capers and sliced shallot with oil at 425 F for 12 minutes.",
                "Nestle in the salted fish and roast 10 minutes more.",
                "Tear over the basil.",
                "Serve with toasted bread for the juices.",
            ]
        ),
        Recipe(
            id: "trout-green-bean-almond",
            title: "Pan trout, almond green beans",
            form: .skillet,
            main: "trout",
            minutes: 25,
            protein: 37,
            signals: [.comfort, .fresh],
            ingredients: [
                .oz(12, "trout"), .oz(8, "green_beans"), .oz(1, "almonds"), .piece(1, "lemon"), .tbsp(2, "butter"),
                .tbsp(2, "flour"), .handful(1, "parsley"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the beans 4 minutes and drain.",
                "Dust salted trout with flour and fry in half the butter, 4 minutes skin down and 2 on top; keep warm.",
                "Brown the rest of the butter with the almonds, then toss in the beans and lemon juice.",
                "Spoon over the trout with parsley.",
            ]
        ),
        Recipe(
            id: "seared-tuna-nicoise",
            title: "Seared tuna nicoise",
            form: .salad,
            main: "tuna",
            minutes: 30,
            protein: 45,
            signals: [.mediterranean, .fresh, .light],
            ingredients: [
                .oz(10, "tuna"), .oz(10, "potatoes"), .oz(6, "green_beans"), .piece(2, "eggs"),
                .cup(1, "cherry_tomatoes"),
                .oz(2, "olives"), .tbsp(3, "olive_oil"), .tbsp(1, "vinegar"), .tsp(2, "mustard"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the potatoes 15 minutes, adding the eggs for the last 8 and the beans for the last 4.",
                "Whisk oil, vinegar, mustard and salt, and dress the warm potatoes and beans.",
                "Sear the tuna in a very hot pan, a minute a side, and slice.",
                "Arrange with halved eggs, tomatoes and olives.",
            ]
        ),
        Recipe(
            id: "tuna-caper-pasta",
            title: "Tuna, lemon and caper pasta",
            form: .pasta,
            main: "canned_tuna",
            minutes: 20,
            protein: 38,
            signals: [.italian, .quick],
            ingredients: [
                .can(1, "canned_tuna"), .oz(7, "pasta"), .piece(1, "lemon"), .handful(1, "parsley"), .tbsp(2, "capers"),
                .clove(2, "garlic"), .tbsp(2, "olive_oil"), .tsp(0.25, "chili_flakes"),
            ],
            steps: [
                "Boil the pasta in salted water.",
                "Warm sliced garlic, chili and capers in the oil without browning.",
                "Stir in the flaked tuna and lemon zest.",
                "Toss with the pasta, a ladle of its water, lemon juice and parsley.",
            ]
        ),
        Recipe(
            id: "sardine-fennel-toast",
            title: "Sardine toasts, fennel salad",
            form: .sandwich,
            main: "sardines",
            minutes: 15,
            protein: 27,
            signals: [.quick, .tangy, .mediterranean],
            ingredients: [
                .can(1, "sardines"), .slice(4, "bread"), .piece(1, "fennel"), .piece(1, "lemon"),
                .handful(1, "parsley"),
                .tsp(2, "mustard"), .tbsp(1, "olive_oil"), .tsp(0.25, "salt"),
            ],
            steps: [
                "Shave the fennel as thin as you can and dress with lemon, oil, salt and parsley.",
                "Toast the bread and spread it with mustard.",
                "Crush the sardines onto the toast.",
                "Pile the salad on top and eat at once.",
            ]
        ),
        Recipe(
            id: "smoked-salmon-potato-cakes",
            title: "Smoked salmon potato cakes",
            form: .skillet,
            main: "smoked_salmon",
            minutes: 35,
            protein: 24,
            signals: [.comfort, .smoky, .onePan],
            ingredients: [
                .oz(6, "smoked_salmon"), .oz(16, "potatoes"), .piece(1, "eggs"), .oz(3, "sour_cream"),
                .handful(1, "dill"), .tbsp(2, "flour"), .tbsp(2, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Grate the potatoes and wring them dry in a towel.",
                "Mix with egg, flour and salt and fry spoonfuls in oil until brown, 4 minutes a side.",
                "Stir most of the dill into the sour cream.",
                "Top the cakes with cream, salmon and the rest of the dill.",
            ]
        ),
    ]
}
