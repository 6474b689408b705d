extension RecipeBook {
    /// Tofu, tempeh and seitan.
    static let tofu: [Recipe] = [
        Recipe(
            id: "crisp-tofu-broccoli-stir-fry",
            title: "Crisp tofu broccoli stir-fry",
            form: .stirFry,
            main: "tofu",
            minutes: 30,
            protein: 25,
            signals: [.asian],
            ingredients: [
                .oz(14, "tofu"), .piece(1, "broccoli"), .piece(3, "scallions"), .piece(1, "ginger"), .cup(0.75, "rice"),
                .tbsp(3, "soy_sauce"), .tbsp(2, "cornstarch"), .tsp(1, "sesame_oil"), .clove(2, "garlic"),
                .tbsp(2, "neutral_oil"),
            ],
            steps: [
                "Start the rice. Press the tofu, cube it and toss in cornstarch.",
                "Fry it in oil on all sides until crisp, 8 minutes, and take it out.",
                "Stir-fry broccoli with a splash of water 3 minutes, then ginger and garlic.",
                "Return the tofu with soy sauce, sesame oil and scallions; serve on rice.",
            ]
        ),
        Recipe(
            id: "tofu-pepper-coconut-curry",
            title: "Tofu and pepper curry",
            form: .curry,
            main: "tofu",
            minutes: 30,
            protein: 22,
            signals: [.creamy, .spicy, .asian],
            ingredients: [
                .oz(14, "tofu"), .can(1, "coconut_milk"), .piece(2, "bell_pepper"), .piece(1, "lime"),
                .cup(0.75, "rice"),
                .piece(1, "ginger"), .tbsp(2, "curry_powder"), .clove(3, "garlic"), .handful(1, "basil"),
                .tbsp(1, "neutral_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Start the rice. Fry ginger, garlic and curry powder in oil for a minute.",
                "Add coconut milk, salt and sliced peppers and simmer 8 minutes.",
                "Slide in the cubed tofu and simmer 6 minutes more.",
                "Finish with lime and basil.",
            ]
        ),
        Recipe(
            id: "tofu-kale-sheet-pan",
            title: "Maple tofu sheet pan",
            form: .sheetPan,
            main: "tofu",
            minutes: 40,
            protein: 23,
            signals: [.smoky, .comfort, .onePan],
            ingredients: [
                .oz(14, "tofu"), .oz(12, "sweet_potatoes"), .handful(3, "kale"), .tbsp(2, "soy_sauce"),
                .tbsp(1, "maple_syrup"), .tsp(1, "paprika"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Toss cubed sweet potatoes with half the oil and salt and roast at 425 F for 10 minutes.",
                "Toss cubed, pressed tofu with soy sauce, maple syrup and paprika and add it; roast 20 minutes.",
                "Rub the torn kale with the rest of the oil, scatter it over and roast 5 minutes until crisp.",
            ]
        ),
        Recipe(
            id: "tofu-peanut-noodle-bowl",
            title: "Peanut tofu noodle bowl",
            form: .bowl,
            main: "tofu",
            minutes: 25,
            protein: 27,
            signals: [.asian, .creamy],
            ingredients: [
                .oz(10, "tofu"), .oz(6, "noodles"), .piece(2, "carrots"), .piece(1, "cucumber"), .piece(1, "lime"),
                .tbsp(3, "peanut_butter"), .tbsp(2, "soy_sauce"), .tsp(0.5, "chili_flakes"), .handful(1, "cilantro"),
                .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Cook the noodles, rinse cold and drain.",
                "Fry sliced tofu in oil until golden.",
                "Whisk peanut butter, soy sauce, lime and chili with hot water to a loose sauce.",
                "Toss noodles with the sauce and top with tofu, shaved carrot and cucumber, and cilantro.",
            ]
        ),
        Recipe(
            id: "tofu-scramble-tacos",
            title: "Tofu scramble tacos",
            form: .tacos,
            main: "tofu",
            minutes: 20,
            protein: 23,
            signals: [.mexican, .quick, .spicy],
            ingredients: [
                .oz(14, "tofu"), .piece(6, "tortillas"), .piece(1, "bell_pepper"), .piece(1, "onion"),
                .piece(1, "avocado"),
                .tsp(1, "turmeric"), .tsp(1, "cumin"), .tsp(1, "paprika"), .tbsp(1, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Fry diced onion and pepper in oil until they brown.",
                "Crumble in the tofu with turmeric, cumin, paprika and salt and fry until dry at the edges, 7 minutes.",
                "Fill warm tortillas and top with avocado.",
            ]
        ),
        Recipe(
            id: "miso-tofu-soup",
            title: "Miso noodle soup with tofu",
            form: .soup,
            main: "tofu",
            minutes: 20,
            protein: 24,
            signals: [.asian, .quick, .comfort, .onePan],
            ingredients: [
                .oz(10, "tofu"), .oz(6, "noodles"), .tbsp(3, "miso"), .piece(2, "bok_choy"), .oz(4, "mushrooms"),
                .piece(2, "scallions"), .piece(1, "ginger"), .tbsp(1, "soy_sauce"),
            ],
            steps: [
                "Simmer sliced mushrooms and ginger in 4 cups of water with the soy sauce for 8 minutes.",
                "Cook the noodles in another pot.",
                "Add bok choy and cubed tofu to the broth for 3 minutes; take it off the heat and whisk in the miso.",
                "Pour over the noodles and top with scallions.",
            ]
        ),
        Recipe(
            id: "tempeh-cabbage-bowl",
            title: "Glazed tempeh cabbage bowl",
            form: .bowl,
            main: "tempeh",
            minutes: 30,
            protein: 28,
            signals: [.asian, .tangy],
            ingredients: [
                .oz(8, "tempeh"), .oz(8, "cabbage"), .piece(2, "carrots"), .cup(0.75, "rice"), .tbsp(3, "soy_sauce"),
                .tbsp(2, "rice_vinegar"), .tbsp(1, "maple_syrup"), .clove(2, "garlic"), .tbsp(2, "neutral_oil"),
            ],
            steps: [
                "Cook the rice. Toss shredded cabbage and carrots with half the vinegar.",
                "Steam sliced tempeh in a covered pan with a splash of water, 5 minutes, then brown it in oil.",
                "Add garlic, soy sauce, maple syrup and the rest of the vinegar and let it glaze.",
                "Serve on rice with the slaw.",
            ]
        ),
        Recipe(
            id: "seitan-pepper-fajitas",
            title: "Seitan fajitas",
            form: .tacos,
            main: "seitan",
            minutes: 25,
            protein: 31,
            signals: [.mexican, .smoky],
            ingredients: [
                .oz(8, "seitan"), .piece(2, "bell_pepper"), .piece(1, "onion"), .piece(6, "tortillas"),
                .piece(1, "lime"),
                .tsp(2, "paprika"), .tsp(1, "cumin"), .tbsp(2, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Slice seitan, peppers and onion into strips and toss with paprika, cumin and salt.",
                "Sear the seitan in half the oil until crisp and set aside.",
                "Char peppers and onion in the rest over high heat, 6 minutes.",
                "Toss together with lime juice and serve in warm tortillas.",
            ]
        ),
    ]
}
