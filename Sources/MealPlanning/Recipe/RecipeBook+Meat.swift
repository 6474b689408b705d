extension RecipeBook {
    static let meat: [Recipe] = [
        Recipe(
            id: "beef-tacos",
            title: "Beef tacos",
            form: .tacos,
            main: "ground_beef",
            minutes: 25,
            protein: 37,
            signals: [.mexican, .spicy],
            ingredients: [
                .oz(10, "ground_beef"), .piece(6, "tortillas"), .piece(1, "tomatoes"), .piece(1, "onion"),
                .oz(2, "lettuce"), .piece(1, "lime"), .tsp(2, "cumin"), .tsp(1, "paprika"), .tsp(0.5, "chili_flakes"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Brown the beef hard in a dry pan, breaking it up.",
                "Add most of the chopped onion, the spices and salt, and cook 5 minutes with a splash of water.",
                "Mix diced tomato with the remaining onion and lime juice.",
                "Fill warm tortillas with beef, shredded lettuce and the tomato salsa.",
            ]
        ),
        Recipe(
            id: "beef-bolognese",
            title: "Weeknight beef bolognese",
            form: .pasta,
            main: "ground_beef",
            minutes: 45,
            protein: 42,
            signals: [.italian, .comfort, .hearty],
            ingredients: [
                .oz(10, "ground_beef"), .oz(7, "pasta"), .can(1, "canned_tomatoes"), .piece(1, "onion"),
                .piece(1, "carrots"), .piece(1, "celery"), .oz(1, "parmesan"), .tbsp(1, "tomato_paste"),
                .clove(2, "garlic"), .tbsp(1, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Chop onion, carrot and celery fine and soften in oil for 8 minutes.",
                "Add the beef and brown it, then the garlic and tomato paste.",
                "Pour in the tomatoes, salt, and simmer 25 minutes.",
                "Toss with boiled pasta and parmesan.",
            ]
        ),
        Recipe(
            id: "stuffed-peppers-beef",
            title: "Beef-stuffed peppers",
            form: .roast,
            main: "ground_beef",
            minutes: 50,
            protein: 34,
            signals: [.comfort, .american, .hearty],
            ingredients: [
                .oz(10, "ground_beef"), .piece(4, "bell_pepper"), .cup(0.5, "rice"), .piece(1, "onion"),
                .piece(2, "tomatoes"), .oz(2, "cheddar"), .tsp(1, "paprika"), .clove(2, "garlic"), .tsp(1, "salt"),
            ],
            steps: [
                "Boil the rice for 10 minutes and heat the oven to 400 F.",
                "Brown the beef with onion, garlic, paprika and salt, then stir in chopped tomatoes and the rice.",
                "Halve the peppers, fill them and stand them in a dish with a little water.",
                "Bake 25 minutes, covering with cheddar for the last 5.",
            ]
        ),
        Recipe(
            id: "steak-chimichurri-potatoes",
            title: "Steak with herb sauce",
            form: .skillet,
            main: "steak",
            minutes: 30,
            protein: 46,
            signals: [.fresh, .comfort, .hearty],
            ingredients: [
                .oz(14, "steak"), .oz(12, "potatoes"), .bunch(0.5, "parsley"), .piece(1, "shallots"),
                .clove(2, "garlic"),
                .tbsp(3, "olive_oil"), .tbsp(1, "vinegar"), .tsp(0.25, "chili_flakes"), .tsp(1, "salt"),
            ],
            steps: [
                "Boil small potatoes. Chop parsley, shallot and garlic and mix with oil, vinegar and chili.",
                "Dry and salt the steak, and sear in a smoking pan 3 to 4 minutes a side.",
                "Rest it 5 minutes while the potatoes crisp in the steak pan.",
                "Slice against the grain and spoon over the sauce.",
            ]
        ),
        Recipe(
            id: "steak-pepper-stir-fry",
            title: "Pepper steak stir-fry",
            form: .stirFry,
            main: "steak",
            minutes: 25,
            protein: 40,
            signals: [.asian],
            ingredients: [
                .oz(12, "steak"), .piece(2, "bell_pepper"), .piece(1, "onion"), .piece(1, "ginger"), .cup(0.75, "rice"),
                .tbsp(3, "soy_sauce"), .tsp(2, "cornstarch"), .tsp(1, "black_pepper"), .clove(2, "garlic"),
                .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Start the rice. Slice the steak thin and toss with cornstarch, pepper and a spoon of soy sauce.",
                "Sear it in very hot oil for 2 minutes and take it out.",
                "Stir-fry peppers and onion 4 minutes, then ginger and garlic.",
                "Return the beef with the rest of the soy sauce and serve on rice.",
            ]
        ),
        Recipe(
            id: "beef-carrot-stew",
            title: "Slow beef and carrot stew",
            form: .stew,
            main: "stew_beef",
            minutes: 150,
            protein: 44,
            servings: 4,
            signals: [.comfort, .american, .onePan, .hearty],
            ingredients: [
                .oz(28, "stew_beef"), .oz(16, "carrots"), .oz(16, "potatoes"), .piece(2, "onion"), .piece(2, "celery"),
                .tbsp(2, "tomato_paste"), .cup(4, "vegetable_broth"), .tsp(2, "thyme"), .tbsp(2, "flour"),
                .tbsp(2, "neutral_oil"), .tsp(2, "salt"),
            ],
            steps: [
                "Dry the beef, dust it with flour and salt, and brown it in batches in a heavy pot.",
                "Soften onion and celery in the fat, then stir in the tomato paste and thyme.",
                "Return the beef with the broth, cover and simmer gently for 90 minutes.",
                "Add carrots and potatoes in chunks and cook 30 minutes more.",
            ]
        ),
        Recipe(
            id: "lamb-pita-yogurt",
            title: "Spiced lamb pita",
            form: .flatbread,
            main: "ground_lamb",
            minutes: 30,
            protein: 35,
            signals: [.mediterranean, .spicy],
            ingredients: [
                .oz(10, "ground_lamb"), .piece(3, "pita"), .cup(0.5, "yogurt"), .piece(1, "cucumber"),
                .piece(1, "onion"),
                .handful(1, "mint"), .tsp(1, "cumin"), .tsp(0.5, "cinnamon"), .clove(2, "garlic"), .tsp(1, "salt"),
            ],
            steps: [
                "Fry sliced onion with the lamb, cumin, cinnamon and salt until brown and crisp, 12 minutes.",
                "Grate cucumber and garlic into the yogurt, with salt and half the mint.",
                "Warm the pitas in a dry pan.",
                "Pile on the lamb, then yogurt and the rest of the mint.",
            ]
        ),
        Recipe(
            id: "pork-chops-apples",
            title: "Pork chops with apples",
            form: .skillet,
            main: "pork_chops",
            minutes: 30,
            protein: 41,
            signals: [.comfort, .american, .onePan, .hearty],
            ingredients: [
                .piece(2, "pork_chops"), .piece(2, "apples"), .piece(1, "onion"), .oz(8, "cabbage"), .tsp(1, "sage"),
                .tsp(2, "mustard"), .tbsp(1, "vinegar"), .tbsp(2, "butter"), .tsp(1, "salt"),
            ],
            steps: [
                "Salt the chops and brown them in half the butter, 4 minutes a side; set aside.",
                "Fry apple and onion wedges in the rest with the sage until golden.",
                "Add shredded cabbage, vinegar and mustard, cover and cook 6 minutes.",
                "Lay the chops on top until they read 145 F.",
            ]
        ),
        Recipe(
            id: "pork-tenderloin-sweet-potato",
            title: "Maple pork, sweet potatoes",
            form: .sheetPan,
            main: "pork_tenderloin",
            minutes: 40,
            protein: 40,
            signals: [.comfort, .smoky, .american, .onePan, .hearty],
            ingredients: [
                .oz(14, "pork_tenderloin"), .oz(14, "sweet_potatoes"), .oz(8, "brussels_sprouts"),
                .tbsp(1, "maple_syrup"), .tbsp(1, "mustard"), .tsp(1, "paprika"), .tbsp(2, "olive_oil"),
                .tsp(1, "salt"),
            ],
            steps: [
                "Roast cubed sweet potatoes and halved sprouts with oil and salt at 425 F for 15 minutes.",
                "Mix maple syrup, mustard and paprika and brush it on the salted pork.",
                "Set the pork among the vegetables and roast 18 to 20 minutes, to 145 F.",
                "Rest 5 minutes and slice.",
            ]
        ),
        Recipe(
            id: "pork-cabbage-noodles",
            title: "Pork and cabbage noodles",
            form: .stirFry,
            main: "ground_pork",
            minutes: 25,
            protein: 33,
            signals: [.asian, .spicy],
            ingredients: [
                .oz(10, "ground_pork"), .oz(6, "noodles"), .oz(8, "cabbage"), .piece(3, "scallions"),
                .piece(1, "ginger"),
                .tbsp(3, "soy_sauce"), .tbsp(1, "rice_vinegar"), .tsp(0.5, "chili_flakes"), .clove(3, "garlic"),
                .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Cook the noodles, rinse and drain.",
                "Brown the pork until crisp, then add ginger, garlic, chili and the white of the scallions.",
                "Add shredded cabbage and toss over high heat for 3 minutes.",
                "Toss in noodles, soy sauce, vinegar and sesame oil; top with scallion greens.",
            ]
        ),
        Recipe(
            id: "sausage-kale-soup",
            title: "Sausage, potato and kale soup",
            form: .soup,
            main: "pork_sausage",
            minutes: 40,
            protein: 28,
            signals: [.italian, .comfort, .onePan, .hearty],
            ingredients: [
                .oz(8, "pork_sausage"), .bunch(0.5, "kale"), .oz(10, "potatoes"), .piece(1, "onion"),
                .cup(4, "vegetable_broth"), .clove(3, "garlic"), .tsp(0.25, "chili_flakes"), .tbsp(1, "olive_oil"),
            ],
            steps: [
                "Brown the sausage out of its casing in oil.",
                "Add chopped onion, garlic and chili for 5 minutes.",
                "Add diced potatoes and broth and simmer 15 minutes.",
                "Stir in shredded kale for the last 5 minutes.",
            ]
        ),
        Recipe(
            id: "chorizo-potato-hash",
            title: "Chorizo potato hash",
            form: .skillet,
            main: "chorizo",
            minutes: 35,
            protein: 30,
            signals: [.smoky, .spicy, .comfort, .american, .hearty],
            ingredients: [
                .oz(6, "chorizo"), .oz(14, "potatoes"), .piece(1, "bell_pepper"), .piece(1, "onion"), .piece(4, "eggs"),
                .tbsp(1, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Dice the potatoes small and boil 5 minutes; drain well.",
                "Fry the chorizo until its fat runs, add onion and pepper for 5 minutes.",
                "Add potatoes and oil and leave to crust, turning now and then, 12 minutes.",
                "Make four wells, crack in the eggs, cover and cook 4 minutes.",
            ]
        ),
        Recipe(
            id: "bacon-corn-chowder",
            title: "Bacon corn chowder",
            form: .soup,
            main: "bacon",
            minutes: 35,
            protein: 21,
            signals: [.comfort, .creamy, .smoky, .american, .onePan, .hearty],
            ingredients: [
                .oz(5, "bacon"), .piece(3, "corn"), .oz(10, "potatoes"), .piece(1, "onion"), .cup(1, "milk"),
                .cup(2, "vegetable_broth"), .tsp(0.5, "paprika"), .handful(1, "chives"),
            ],
            steps: [
                "Crisp the chopped bacon in a pot and lift it out.",
                "Soften the onion in its fat, then add paprika, diced potatoes and broth; simmer 12 minutes.",
                "Add corn cut from the cob and the milk and cook 5 minutes; crush some of it to thicken.",
                "Top with bacon and chives.",
            ]
        ),
        Recipe(
            id: "bacon-egg-spaghetti",
            title: "Bacon and egg spaghetti",
            form: .pasta,
            main: "bacon",
            minutes: 20,
            protein: 32,
            signals: [.italian, .comfort, .quick, .hearty],
            ingredients: [
                .oz(5, "bacon"), .oz(7, "pasta"), .piece(3, "eggs"), .oz(2, "parmesan"), .tsp(1, "black_pepper"),
            ],
            steps: [
                "Boil the spaghetti in lightly salted water.",
                "Crisp the chopped bacon in a wide pan and take it off the heat.",
                "Beat the eggs with parmesan and plenty of pepper.",
                "Toss pasta and bacon, then the eggs with a splash of the water, off the heat, until creamy.",
            ]
        ),
        Recipe(
            id: "pork-shoulder-tacos",
            title: "Orange pork tacos",
            form: .tacos,
            main: "pork_shoulder",
            minutes: 150,
            protein: 39,
            servings: 4,
            signals: [.mexican, .comfort, .hearty],
            ingredients: [
                .oz(28, "pork_shoulder"), .piece(12, "tortillas"), .piece(1, "oranges"), .piece(2, "onion"),
                .piece(2, "lime"),
                .bunch(0.5, "cilantro"), .tsp(2, "cumin"), .tsp(2, "oregano"), .clove(6, "garlic"), .tsp(2, "salt"),
            ],
            steps: [
                "Cut the pork into large chunks and rub with cumin, oregano and salt.",
                "Cover with one onion, garlic, the orange's juice and water to half its height; simmer 2 hours.",
                "Boil off the liquid and let the pork fry in its fat until crisp at the edges.",
                "Shred, and serve in warm tortillas with chopped onion, cilantro and lime.",
            ]
        ),
    ]
}
