extension RecipeBook {
    static let eggsAndCheese: [Recipe] = [
        Recipe(
            id: "kale-feta-frittata",
            title: "Kale and feta frittata",
            form: .eggs,
            main: "eggs",
            minutes: 25,
            protein: 26,
            signals: [.mediterranean],
            ingredients: [
                .piece(6, "eggs"), .handful(3, "kale"), .oz(3, "feta"), .piece(1, "onion"), .tbsp(1, "olive_oil"),
                .tsp(0.5, "salt"),
            ],
            steps: [
                "Soften sliced onion in an ovenproof pan, then wilt the chopped kale with it.",
                "Whisk eggs and salt, pour over and stir once.",
                "Crumble in the feta and cook until the edge is set, 5 minutes.",
                "Finish under the broiler for 3 minutes.",
            ]
        ),
        Recipe(
            id: "shakshuka",
            title: "Shakshuka with feta",
            form: .skillet,
            main: "eggs",
            minutes: 30,
            protein: 24,
            signals: [.mediterranean, .spicy],
            ingredients: [
                .piece(4, "eggs"), .oz(16, "tomatoes"), .piece(1, "bell_pepper"), .piece(1, "onion"), .oz(2, "feta"),
                .slice(4, "bread"), .tsp(1, "cumin"), .tsp(1, "paprika"), .clove(2, "garlic"), .tbsp(2, "olive_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Cook sliced onion and pepper in oil until soft, 8 minutes.",
                "Add garlic, cumin, paprika, then chopped tomatoes and salt; simmer 10 minutes to a thick sauce.",
                "Make four hollows, crack in the eggs, cover and cook 5 minutes.",
                "Crumble over the feta and serve with toasted bread.",
            ]
        ),
        Recipe(
            id: "egg-fried-rice",
            title: "Vegetable egg fried rice",
            form: .stirFry,
            main: "eggs",
            minutes: 20,
            protein: 20,
            signals: [.asian, .quick],
            ingredients: [
                .piece(4, "eggs"), .cup(1, "rice"), .piece(2, "carrots"), .cup(1, "peas"), .piece(3, "scallions"),
                .tbsp(2, "soy_sauce"), .tsp(1, "sesame_oil"), .clove(2, "garlic"), .tbsp(2, "neutral_oil"),
            ],
            steps: [
                "Boil the rice, drain and spread it to cool; leftovers are better.",
                "Scramble the eggs in hot oil until just set and take them out.",
                "Stir-fry small-cut carrots and garlic 3 minutes, then peas and rice until the rice crackles.",
                "Return the eggs with soy sauce, sesame oil and scallions.",
            ]
        ),
        Recipe(
            id: "potato-tortilla-espanola",
            title: "Spanish potato omelet",
            form: .eggs,
            main: "potatoes",
            minutes: 40,
            protein: 21,
            signals: [.mediterranean, .comfort, .onePan, .hearty],
            ingredients: [
                .oz(14, "potatoes"), .piece(5, "eggs"), .piece(1, "onion"), .cup(0.33, "olive_oil"), .oz(3, "arugula"),
                .tbsp(1, "vinegar"), .tsp(1, "salt"),
            ],
            steps: [
                "Slice potatoes and onion thin and cook gently in the oil until soft but pale, 18 minutes; drain.",
                "Beat the eggs with salt and fold in the potatoes; rest 5 minutes.",
                "Cook in a small pan over low heat 6 minutes, turn with the help of a plate, 3 more.",
                "Cut into wedges and serve with arugula in vinegar and a little of the oil.",
            ]
        ),
        Recipe(
            id: "soft-egg-radish-salad",
            title: "Soft egg and radish salad",
            form: .salad,
            main: "eggs",
            minutes: 20,
            protein: 19,
            signals: [.fresh, .quick, .light],
            ingredients: [
                .piece(4, "eggs"), .oz(5, "lettuce"), .piece(6, "radishes"), .piece(1, "cucumber"), .slice(2, "bread"),
                .handful(1, "dill"), .tbsp(2, "olive_oil"), .tsp(2, "mustard"), .tbsp(1, "vinegar"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the eggs 7 minutes, cool in cold water and peel.",
                "Tear the bread and fry it in half the oil until crisp.",
                "Whisk the rest of the oil with mustard, vinegar and salt; toss with lettuce, radishes and cucumber.",
                "Top with halved eggs, croutons and dill.",
            ]
        ),
        Recipe(
            id: "halloumi-zucchini-pita",
            title: "Halloumi zucchini pita",
            form: .flatbread,
            main: "halloumi",
            minutes: 25,
            protein: 25,
            signals: [.mediterranean, .fresh, .light],
            ingredients: [
                .oz(7, "halloumi"), .piece(2, "zucchini"), .piece(3, "pita"), .piece(1, "lemon"), .cup(0.33, "yogurt"),
                .handful(1, "mint"), .tbsp(1, "olive_oil"), .clove(1, "garlic"),
            ],
            steps: [
                "Brown zucchini slices in oil in a hot pan and season with lemon.",
                "Fry the halloumi in slices, 2 minutes a side.",
                "Stir grated garlic and chopped mint into the yogurt.",
                "Spread on warm pitas and pile on zucchini and halloumi.",
            ]
        ),
        Recipe(
            id: "spinach-paneer-curry",
            title: "Spinach paneer curry",
            form: .curry,
            main: "paneer",
            minutes: 30,
            protein: 27,
            signals: [.indian, .creamy],
            ingredients: [
                .oz(8, "paneer"), .oz(10, "spinach"), .piece(1, "onion"), .piece(1, "ginger"), .cup(0.75, "rice"),
                .tbsp(1, "curry_powder"), .clove(3, "garlic"), .cup(0.25, "cream"), .tbsp(2, "neutral_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Start the rice. Brown cubed paneer in oil and set aside.",
                "Cook onion, ginger and garlic until golden, add the curry powder and then the spinach to wilt.",
                "Blend roughly with a splash of water and return to the pan with cream and salt.",
                "Fold in the paneer and warm through.",
            ]
        ),
        Recipe(
            id: "tomato-mozzarella-flatbread",
            title: "Tomato mozzarella flatbread",
            form: .flatbread,
            main: "mozzarella",
            minutes: 25,
            protein: 24,
            signals: [.italian, .comfort],
            ingredients: [
                .oz(6, "mozzarella"), .oz(10, "pizza_dough"), .piece(2, "tomatoes"), .handful(1, "basil"),
                .tbsp(1, "olive_oil"), .clove(1, "garlic"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Heat the oven as high as it goes, with the tray inside.",
                "Slice the tomatoes, salt them and let them drain 10 minutes.",
                "Stretch the dough, rub with oil and garlic, and top with torn mozzarella and tomatoes.",
                "Bake 8 to 10 minutes on the hot tray and finish with basil.",
            ]
        ),
        Recipe(
            id: "ricotta-zucchini-pasta",
            title: "Zucchini ricotta pasta",
            form: .pasta,
            main: "ricotta",
            minutes: 20,
            protein: 24,
            signals: [.italian, .creamy, .quick],
            ingredients: [
                .oz(7, "ricotta"), .oz(7, "pasta"), .piece(2, "zucchini"), .piece(1, "lemon"), .handful(1, "basil"),
                .clove(2, "garlic"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the pasta in salted water.",
                "Fry thin half-moons of zucchini in oil over high heat until brown, adding garlic at the end.",
                "Loosen the ricotta with lemon zest, salt and a ladle of pasta water.",
                "Toss all together with torn basil.",
            ]
        ),
        Recipe(
            id: "cheddar-apple-melt",
            title: "Cheddar apple melts",
            form: .sandwich,
            main: "cheddar",
            minutes: 20,
            protein: 25,
            signals: [.comfort, .quick, .american],
            ingredients: [
                .oz(5, "cheddar"), .slice(4, "bread"), .piece(1, "apples"), .oz(3, "arugula"), .tsp(2, "mustard"),
                .tbsp(1, "butter"), .tsp(2, "vinegar"), .tbsp(1, "olive_oil"),
            ],
            steps: [
                "Spread the bread with mustard and layer cheddar and thin apple slices between.",
                "Butter the outsides and fry over medium-low heat under a second pan, 4 minutes a side.",
                "Dress the arugula with vinegar and oil.",
                "Halve the melts and serve with the salad.",
            ]
        ),
    ]
}
