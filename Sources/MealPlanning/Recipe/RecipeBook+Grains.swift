extension RecipeBook {
    /// Dinners about pasta, gnocchi, noodles and grains.
    static let grains: [Recipe] = [
        Recipe(
            id: "spaghetti-fresh-tomato",
            title: "Spaghetti, fresh tomato sauce",
            form: .pasta,
            main: "pasta",
            minutes: 25,
            protein: 14,
            signals: [.italian, .fresh, .light],
            ingredients: [
                .oz(8, "pasta"), .oz(16, "tomatoes"), .handful(1, "basil"), .clove(3, "garlic"), .tbsp(3, "olive_oil"),
                .tsp(0.25, "chili_flakes"), .tsp(1, "salt"),
            ],
            steps: [
                "Grate the tomatoes on the coarse side down to the skin.",
                "Warm sliced garlic and chili in oil, add the tomato and salt, and simmer 10 minutes.",
                "Boil the spaghetti until just short of done.",
                "Finish it in the sauce with torn basil.",
            ]
        ),
        Recipe(
            id: "ravioli-sage-greens",
            title: "Ravioli with garlic greens",
            form: .pasta,
            main: "ravioli",
            minutes: 20,
            protein: 20,
            signals: [.italian, .quick],
            ingredients: [
                .oz(12, "ravioli"), .handful(3, "spinach"), .oz(1, "parmesan"), .piece(1, "lemon"), .tsp(1, "sage"),
                .clove(2, "garlic"), .tbsp(3, "butter"),
            ],
            steps: [
                "Boil the ravioli as the packet says.",
                "Brown the butter gently with sage and garlic.",
                "Wilt the spinach in it with a ladle of the cooking water.",
                "Toss with the ravioli, lemon zest and parmesan.",
            ]
        ),
        Recipe(
            id: "gnocchi-sheet-pan-tomato",
            title: "Sheet pan gnocchi",
            form: .sheetPan,
            main: "gnocchi",
            minutes: 30,
            protein: 18,
            signals: [.italian, .comfort, .onePan],
            ingredients: [
                .oz(16, "gnocchi"), .cup(2, "cherry_tomatoes"), .piece(1, "zucchini"), .oz(4, "mozzarella"),
                .handful(1, "basil"), .clove(3, "garlic"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Toss uncooked gnocchi, tomatoes, zucchini and garlic with oil and salt on a sheet pan.",
                "Roast at 425 F for 20 minutes, stirring once.",
                "Scatter the mozzarella and roast 3 minutes more.",
                "Finish with basil.",
            ]
        ),
        Recipe(
            id: "ginger-bok-choy-noodles",
            title: "Ginger bok choy noodles",
            form: .stirFry,
            main: "bok_choy",
            minutes: 20,
            protein: 13,
            signals: [.asian, .quick],
            ingredients: [
                .oz(10, "bok_choy"), .oz(6, "noodles"), .oz(6, "mushrooms"), .piece(3, "scallions"),
                .piece(1, "ginger"),
                .tbsp(3, "soy_sauce"), .tbsp(1, "rice_vinegar"), .clove(3, "garlic"), .tbsp(2, "neutral_oil"),
            ],
            steps: [
                "Cook the noodles, rinse and drain.",
                "Sear the mushrooms in oil, then add ginger, garlic and the white of the scallions.",
                "Add the bok choy and toss 2 minutes.",
                "Add noodles, soy sauce and vinegar, toss hard, and top with scallion greens.",
            ]
        ),
        Recipe(
            id: "sesame-noodle-bowl",
            title: "Cold sesame noodles",
            form: .bowl,
            main: "noodles",
            minutes: 20,
            protein: 16,
            signals: [.asian, .creamy, .quick],
            ingredients: [
                .oz(7, "noodles"), .piece(1, "cucumber"), .piece(2, "carrots"), .piece(2, "scallions"),
                .oz(1, "peanuts"),
                .tbsp(3, "tahini"), .tbsp(2, "soy_sauce"), .tbsp(1, "rice_vinegar"), .tsp(0.5, "chili_flakes"),
                .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Cook the noodles, rinse cold and drain well.",
                "Whisk tahini, soy sauce, vinegar, sesame oil and chili with a little hot water.",
                "Cut cucumber and carrots into matchsticks.",
                "Toss all with the sauce and top with scallions and crushed peanuts.",
            ]
        ),
        Recipe(
            id: "quinoa-rainbow-salad",
            title: "Quinoa salad with almonds",
            form: .salad,
            main: "quinoa",
            minutes: 30,
            protein: 16,
            signals: [.fresh, .tangy, .light],
            ingredients: [
                .cup(0.75, "quinoa"), .piece(1, "cucumber"), .piece(1, "bell_pepper"), .piece(2, "carrots"),
                .piece(1, "lemon"),
                .handful(1, "parsley"), .oz(1.5, "almonds"), .tbsp(3, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Boil the quinoa in 1 1/2 cups of salted water for 15 minutes; rest covered, then fluff.",
                "Dice the cucumber and pepper small and grate the carrots.",
                "Whisk lemon, oil and salt and pour over the warm quinoa.",
                "Fold in vegetables, parsley and chopped almonds.",
            ]
        ),
        Recipe(
            id: "polenta-roast-tomatoes",
            title: "Polenta with roast tomatoes",
            form: .bowl,
            main: "polenta",
            minutes: 35,
            protein: 13,
            signals: [.italian, .comfort, .creamy],
            ingredients: [
                .cup(0.75, "polenta"), .cup(2, "cherry_tomatoes"), .oz(2, "parmesan"), .handful(2, "arugula"),
                .clove(3, "garlic"), .tbsp(2, "olive_oil"), .tbsp(1, "butter"), .tsp(1, "salt"),
            ],
            steps: [
                "Roast the tomatoes and whole garlic with oil at 425 F for 20 minutes.",
                "Rain the polenta into 3 cups of boiling salted water and stir often for 25 minutes.",
                "Beat in butter and parmesan.",
                "Top with tomatoes, the squeezed garlic and arugula.",
            ]
        ),
    ]
}
