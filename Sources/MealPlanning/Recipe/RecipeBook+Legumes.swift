extension RecipeBook {
    static let legumes: [Recipe] = [
        Recipe(
            id: "chickpea-sweet-potato-curry",
            title: "Chickpea coconut curry",
            form: .curry,
            main: "chickpeas",
            minutes: 35,
            protein: 18,
            signals: [.indian, .creamy, .comfort],
            ingredients: [
                .can(1, "chickpeas"), .oz(10, "sweet_potatoes"), .can(1, "coconut_milk"), .piece(1, "onion"),
                .cup(0.75, "rice"), .clove(3, "garlic"), .tbsp(2, "curry_powder"), .handful(1, "cilantro"),
                .tbsp(1, "neutral_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Start the rice. Soften onion and garlic in oil and toast the curry powder with them.",
                "Add diced sweet potatoes, coconut milk, salt and half a cup of water; simmer 12 minutes.",
                "Add the drained chickpeas and simmer 8 minutes more.",
                "Serve on rice with cilantro.",
            ]
        ),
        Recipe(
            id: "chickpea-tomato-salad",
            title: "Chickpea feta salad",
            form: .salad,
            main: "chickpeas",
            minutes: 15,
            protein: 20,
            signals: [.mediterranean, .fresh, .quick, .light],
            ingredients: [
                .can(1, "chickpeas"), .piece(2, "tomatoes"), .piece(1, "cucumber"), .oz(3, "feta"), .piece(1, "onion"),
                .piece(1, "lemon"), .handful(1, "parsley"), .tbsp(2, "olive_oil"), .tsp(0.5, "oregano"),
            ],
            steps: [
                "Slice the onion thin and soak it in the lemon juice.",
                "Cut tomatoes and cucumber into chunks.",
                "Toss with drained chickpeas, oil, oregano and parsley.",
                "Crumble over the feta.",
            ]
        ),
        Recipe(
            id: "crisp-chickpea-pita",
            title: "Crisp chickpea pita",
            form: .flatbread,
            main: "chickpeas",
            minutes: 30,
            protein: 19,
            signals: [.mediterranean, .spicy],
            ingredients: [
                .can(1, "chickpeas"), .piece(3, "pita"), .oz(4, "cabbage"), .piece(1, "cucumber"), .piece(1, "lemon"),
                .tbsp(3, "tahini"), .tsp(2, "cumin"), .tsp(1, "paprika"), .tbsp(2, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Roast dried chickpeas with oil, cumin, paprika and salt at 425 F for 20 minutes until crisp.",
                "Shred the cabbage and rub it with half the lemon and a pinch of salt.",
                "Stir tahini with the rest of the lemon and water to a pouring sauce.",
                "Fill warm pitas with cabbage, cucumber, chickpeas and sauce.",
            ]
        ),
        Recipe(
            id: "white-bean-kale-soup",
            title: "White bean and kale soup",
            form: .soup,
            main: "white_beans",
            minutes: 35,
            protein: 19,
            signals: [.italian, .comfort, .onePan],
            ingredients: [
                .can(2, "white_beans"), .bunch(0.5, "kale"), .piece(1, "onion"), .piece(2, "carrots"),
                .piece(1, "celery"),
                .tsp(1, "rosemary"), .cup(4, "vegetable_broth"), .clove(3, "garlic"), .tbsp(2, "olive_oil"),
            ],
            steps: [
                "Soften chopped onion, carrots and celery in oil for 8 minutes.",
                "Add garlic and rosemary, then beans and broth; simmer 15 minutes.",
                "Blend a third of it and stir it back.",
                "Add shredded kale and cook 5 minutes.",
            ]
        ),
        Recipe(
            id: "tomato-white-bean-skillet",
            title: "Tomatoey beans on toast",
            form: .skillet,
            main: "white_beans",
            minutes: 20,
            protein: 18,
            signals: [.italian, .quick],
            ingredients: [
                .can(1, "white_beans"), .cup(2, "cherry_tomatoes"), .slice(4, "bread"), .handful(2, "spinach"),
                .piece(1, "shallots"), .clove(3, "garlic"), .tbsp(2, "olive_oil"), .tsp(0.5, "chili_flakes"),
                .tsp(0.5, "salt"),
            ],
            steps: [
                "Cook sliced shallot, garlic and chili in oil for 3 minutes.",
                "Add the tomatoes with salt and let them burst, 6 minutes.",
                "Stir in beans with a little of their liquid, then spinach to wilt.",
                "Spoon over toasted bread.",
            ]
        ),
        Recipe(
            id: "black-bean-sweet-potato-tacos",
            title: "Sweet potato bean tacos",
            form: .tacos,
            main: "black_beans",
            minutes: 35,
            protein: 16,
            signals: [.mexican, .smoky],
            ingredients: [
                .can(1, "black_beans"), .oz(12, "sweet_potatoes"), .piece(6, "tortillas"), .piece(1, "lime"),
                .handful(1, "cilantro"), .tsp(1, "paprika"), .tsp(1, "cumin"), .tbsp(2, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Roast small cubes of sweet potato with oil, paprika and salt at 425 F for 22 minutes.",
                "Warm the beans with cumin and a splash of water and mash half of them.",
                "Char the tortillas over a flame or in a dry pan.",
                "Fill with beans, sweet potato, cilantro and lime.",
            ]
        ),
        Recipe(
            id: "black-bean-soup",
            title: "Smoky black bean soup",
            form: .soup,
            main: "black_beans",
            minutes: 30,
            protein: 17,
            signals: [.mexican, .smoky, .comfort, .onePan],
            ingredients: [
                .can(2, "black_beans"), .piece(1, "onion"), .piece(1, "bell_pepper"), .cup(3, "vegetable_broth"),
                .tsp(2, "cumin"), .tsp(1, "paprika"), .clove(3, "garlic"), .piece(1, "lime"), .piece(1, "avocado"),
                .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Soften chopped onion and pepper in oil, then add garlic, cumin and paprika.",
                "Add beans with their liquid and the broth; simmer 15 minutes.",
                "Blend half and stir it back, sharpen with lime.",
                "Top with diced avocado.",
            ]
        ),
        Recipe(
            id: "black-bean-burrito-bowl",
            title: "Black bean burrito bowl",
            form: .bowl,
            main: "black_beans",
            minutes: 25,
            protein: 19,
            signals: [.mexican, .fresh, .light],
            ingredients: [
                .can(1, "black_beans"), .cup(0.75, "rice"), .piece(1, "bell_pepper"), .piece(2, "tomatoes"),
                .piece(1, "avocado"), .piece(1, "lime"), .tsp(1, "cumin"), .handful(1, "cilantro"),
                .tbsp(1, "olive_oil"),
            ],
            steps: [
                "Rinse the rice and cook it.",
                "Fry sliced pepper in oil, add beans, cumin and a splash of water.",
                "Mix diced tomatoes with cilantro and half the lime.",
                "Serve on rice with the salsa, avocado and the rest of the lime.",
            ]
        ),
        Recipe(
            id: "red-lentil-dal",
            title: "Red lentil dal with rice",
            form: .curry,
            main: "red_lentils",
            minutes: 35,
            protein: 22,
            signals: [.indian, .comfort, .spicy],
            ingredients: [
                .cup(1, "red_lentils"), .cup(0.75, "rice"), .piece(2, "tomatoes"), .piece(1, "onion"),
                .handful(2, "spinach"),
                .piece(1, "ginger"), .tsp(2, "cumin"), .tsp(1, "turmeric"), .clove(4, "garlic"),
                .tbsp(2, "neutral_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Simmer rinsed lentils with turmeric, salt and 3 cups of water for 18 minutes; start the rice.",
                "Fry onion in oil until brown, then cumin, garlic, ginger and chopped tomatoes for 5 minutes.",
                "Stir that into the lentils with the spinach.",
                "Thin with water as you like and serve on rice.",
            ]
        ),
        Recipe(
            id: "red-lentil-tomato-soup",
            title: "Lemony red lentil soup",
            form: .soup,
            main: "red_lentils",
            minutes: 30,
            protein: 20,
            signals: [.mediterranean, .tangy, .onePan],
            ingredients: [
                .cup(1, "red_lentils"), .piece(2, "carrots"), .piece(1, "onion"), .piece(1, "lemon"),
                .tbsp(1, "tomato_paste"),
                .tsp(2, "cumin"), .tsp(1, "paprika"), .cup(4, "vegetable_broth"), .clove(2, "garlic"),
                .tbsp(2, "olive_oil"),
            ],
            steps: [
                "Soften chopped onion and carrots in oil for 6 minutes.",
                "Stir in garlic, cumin, paprika and tomato paste for a minute.",
                "Add lentils and broth and simmer 18 minutes.",
                "Blend half of it, and finish with plenty of lemon.",
            ]
        ),
        Recipe(
            id: "lentil-beet-salad",
            title: "Warm lentil and beet salad",
            form: .salad,
            main: "lentils",
            minutes: 40,
            protein: 21,
            signals: [.tangy, .fresh, .light],
            ingredients: [
                .cup(0.75, "lentils"), .piece(3, "beets"), .oz(3, "arugula"), .oz(2, "goat_cheese"),
                .piece(1, "shallots"),
                .oz(1, "walnuts"), .tbsp(2, "olive_oil"), .tbsp(1, "vinegar"), .tsp(1, "mustard"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil whole beets until a knife goes in, 35 minutes; slip off the skins and cut into wedges.",
                "Meanwhile simmer the lentils 22 minutes and drain.",
                "Whisk oil, vinegar, mustard, salt and chopped shallot, and dress the warm lentils.",
                "Fold in beets and arugula; top with goat cheese and walnuts.",
            ]
        ),
        Recipe(
            id: "lentil-bolognese",
            title: "Lentil bolognese",
            form: .pasta,
            main: "lentils",
            minutes: 45,
            protein: 25,
            signals: [.italian, .comfort, .hearty],
            ingredients: [
                .cup(0.75, "lentils"), .oz(7, "pasta"), .can(1, "canned_tomatoes"), .piece(1, "onion"),
                .piece(2, "carrots"),
                .oz(4, "mushrooms"), .tbsp(2, "tomato_paste"), .clove(3, "garlic"), .tbsp(2, "olive_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Chop onion, carrots and mushrooms fine and brown them in oil.",
                "Stir in garlic and tomato paste, then lentils, tomatoes, salt and 2 cups of water.",
                "Simmer 30 minutes until the lentils are soft and the sauce thick.",
                "Toss with boiled pasta.",
            ]
        ),
        Recipe(
            id: "kidney-bean-chili",
            title: "Red bean chili",
            form: .stew,
            main: "kidney_beans",
            minutes: 40,
            protein: 17,
            signals: [.mexican, .spicy, .comfort, .american, .onePan, .hearty],
            ingredients: [
                .can(2, "kidney_beans"), .can(1, "canned_tomatoes"), .piece(1, "bell_pepper"), .piece(1, "onion"),
                .piece(1, "chili_pepper"), .tsp(2, "cumin"), .tsp(2, "paprika"), .clove(3, "garlic"),
                .tbsp(2, "neutral_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Soften onion and pepper in oil, then add chopped chili, garlic, cumin and paprika.",
                "Add tomatoes, drained beans, salt and a cup of water.",
                "Simmer 25 minutes, crushing a few beans to thicken.",
                "Taste for salt and heat.",
            ]
        ),
        Recipe(
            id: "pinto-bean-tostada-skillet",
            title: "Pinto bean tostada skillet",
            form: .skillet,
            main: "pinto_beans",
            minutes: 25,
            protein: 22,
            signals: [.mexican, .comfort, .onePan],
            ingredients: [
                .can(1, "pinto_beans"), .piece(4, "tortillas"), .piece(2, "eggs"), .oz(2, "monterey_jack"),
                .piece(1, "onion"), .piece(1, "tomatoes"), .tsp(1, "cumin"), .tbsp(2, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Crisp the tortillas in a dry pan and set aside.",
                "Fry onion in oil with cumin, add the beans and mash to a rough paste.",
                "Make two hollows for the eggs, scatter the cheese, cover and cook 5 minutes.",
                "Scoop onto the tortillas and top with diced tomato.",
            ]
        ),
    ]
}
