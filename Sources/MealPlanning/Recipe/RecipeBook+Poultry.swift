extension RecipeBook {
    static let poultry: [Recipe] = [
        Recipe(
            id: "lemon-oregano-chicken-tray",
            title: "Lemon chicken sheet pan",
            form: .sheetPan,
            main: "chicken_thighs",
            minutes: 45,
            protein: 41,
            signals: [.mediterranean, .comfort, .onePan, .hearty],
            ingredients: [
                .oz(14, "chicken_thighs"), .oz(12, "potatoes"), .piece(1, "onion"), .piece(1, "lemon"),
                .tbsp(2, "olive_oil"), .tsp(1, "oregano"), .clove(3, "garlic"), .handful(1, "parsley"), .tsp(1, "salt"),
            ],
            steps: [
                "Heat the oven to 425 F and cut potatoes and onion into wedges.",
                "Toss all but the parsley with oil, oregano, crushed garlic, salt and the juice of half the lemon.",
                "Spread on a sheet pan, chicken on top, and roast 35 minutes until the chicken reads 175 F.",
                "Finish with the rest of the lemon and chopped parsley.",
            ]
        ),
        Recipe(
            id: "chicken-kale-coconut-curry",
            title: "Coconut chicken curry",
            form: .curry,
            main: "chicken_thighs",
            minutes: 35,
            protein: 38,
            signals: [.indian, .creamy, .comfort, .hearty],
            ingredients: [
                .oz(12, "chicken_thighs"), .can(1, "coconut_milk"), .piece(1, "onion"), .handful(3, "kale"),
                .cup(0.75, "rice"), .clove(3, "garlic"), .tbsp(2, "curry_powder"), .tbsp(1, "neutral_oil"),
                .handful(1, "cilantro"), .tsp(1, "salt"),
            ],
            steps: [
                "Start the rice. Brown bite-size chicken in oil for 5 minutes and take it out.",
                "Soften sliced onion and garlic in the same pan, then stir in the curry powder for a minute.",
                "Add coconut milk, salt and chicken and simmer 12 minutes.",
                "Stir in torn kale until tender, 4 minutes. Serve on rice with cilantro.",
            ]
        ),
        Recipe(
            id: "chicken-tinga-tacos",
            title: "Smoky chicken tinga tacos",
            form: .tacos,
            main: "chicken_thighs",
            minutes: 35,
            protein: 39,
            signals: [.mexican, .smoky, .spicy],
            ingredients: [
                .oz(12, "chicken_thighs"), .piece(6, "tortillas"), .piece(2, "tomatoes"), .piece(1, "onion"),
                .tsp(2, "paprika"), .tsp(0.5, "chili_flakes"), .clove(2, "garlic"), .tbsp(1, "neutral_oil"),
                .piece(1, "lime"), .handful(1, "cilantro"), .tsp(1, "salt"),
            ],
            steps: [
                "Soften sliced onion and garlic in oil, then add paprika, chili flakes and chopped tomatoes.",
                "Lay in the chicken, add half a cup of water and the salt, cover and simmer 20 minutes.",
                "Shred the chicken in the pan with two forks and let the sauce thicken.",
                "Fill warm tortillas, top with cilantro and lime.",
            ]
        ),
        Recipe(
            id: "chicken-mushroom-skillet",
            title: "Chicken mushroom skillet",
            form: .skillet,
            main: "chicken_thighs",
            minutes: 30,
            protein: 42,
            signals: [.comfort, .creamy, .onePan, .hearty],
            ingredients: [
                .oz(14, "chicken_thighs"), .oz(8, "mushrooms"), .piece(1, "shallots"), .cup(0.5, "cream"),
                .tsp(1, "mustard"), .tsp(1, "thyme"), .tbsp(1, "butter"), .clove(2, "garlic"), .tsp(1, "salt"),
            ],
            steps: [
                "Salt the chicken and brown it in butter, 6 minutes a side; set aside.",
                "Fry sliced mushrooms in the same pan until dry and golden, then add shallot, garlic and thyme.",
                "Pour in cream and mustard, scrape up the brown bits and return the chicken.",
                "Simmer 5 minutes and taste for salt.",
            ]
        ),
        Recipe(
            id: "chicken-avocado-salad",
            title: "Chicken avocado salad",
            form: .salad,
            main: "chicken_breast",
            minutes: 20,
            protein: 44,
            signals: [.fresh, .quick, .american, .light],
            ingredients: [
                .oz(12, "chicken_breast"), .oz(6, "lettuce"), .piece(1, "avocado"), .cup(1, "cherry_tomatoes"),
                .piece(1, "cucumber"), .piece(1, "lemon"), .tbsp(2, "olive_oil"), .tsp(1, "mustard"), .tsp(1, "salt"),
            ],
            steps: [
                "Halve the chicken flat, salt it and pan-fry 4 minutes a side; rest, then slice.",
                "Whisk oil, mustard, salt and lemon juice in a large bowl.",
                "Toss lettuce, halved tomatoes and cucumber in the dressing.",
                "Top with chicken and sliced avocado.",
            ]
        ),
        Recipe(
            id: "chicken-broccoli-stir-fry",
            title: "Chicken broccoli stir-fry",
            form: .stirFry,
            main: "chicken_breast",
            minutes: 25,
            protein: 43,
            signals: [.asian],
            ingredients: [
                .oz(12, "chicken_breast"), .piece(1, "broccoli"), .piece(3, "scallions"), .piece(1, "ginger"),
                .cup(0.75, "rice"), .tbsp(3, "soy_sauce"), .tsp(2, "cornstarch"), .tsp(1, "sesame_oil"),
                .clove(2, "garlic"), .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Start the rice. Slice the chicken thin and toss with a spoon of soy sauce and the cornstarch.",
                "Stir-fry the chicken in very hot oil for 4 minutes and take it out.",
                "Fry broccoli florets with a splash of water for 3 minutes, then add garlic and ginger.",
                "Return the chicken with the rest of the soy sauce, sesame oil and scallions; serve on rice.",
            ]
        ),
        Recipe(
            id: "chicken-pomodoro-pasta",
            title: "Chicken pomodoro pasta",
            form: .pasta,
            main: "chicken_breast",
            minutes: 30,
            protein: 48,
            signals: [.italian, .comfort],
            ingredients: [
                .oz(10, "chicken_breast"), .oz(7, "pasta"), .can(1, "canned_tomatoes"), .oz(1, "parmesan"),
                .handful(1, "basil"), .clove(3, "garlic"), .tbsp(2, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Boil the pasta in salted water.",
                "Brown cubed chicken in oil, add sliced garlic for a minute, then the tomatoes.",
                "Simmer 10 minutes until it coats a spoon.",
                "Toss with the pasta and a little of its water, and finish with basil and parmesan.",
            ]
        ),
        Recipe(
            id: "roast-chicken-root-vegetables",
            title: "Roast chicken with carrots",
            form: .roast,
            main: "whole_chicken",
            minutes: 80,
            protein: 52,
            servings: 4,
            signals: [.comfort, .american, .hearty],
            ingredients: [
                .piece(1, "whole_chicken"), .oz(16, "carrots"), .oz(16, "potatoes"), .piece(2, "onion"),
                .piece(1, "lemon"), .tsp(2, "thyme"), .tbsp(2, "butter"), .clove(6, "garlic"), .tsp(2, "salt"),
            ],
            steps: [
                "Heat the oven to 425 F. Dry the chicken, rub it with butter, salt and thyme, put the lemon inside.",
                "Toss cut carrots, potatoes, onions and the garlic with salt in a roasting pan, the chicken on top.",
                "Roast 60 to 70 minutes until the thigh reads 165 F.",
                "Rest 10 minutes, carve, and serve with the vegetables and pan juices.",
            ]
        ),
        Recipe(
            id: "ginger-turkey-rice-bowl",
            title: "Ginger turkey rice bowl",
            form: .bowl,
            main: "ground_turkey",
            minutes: 25,
            protein: 36,
            signals: [.asian, .fresh, .light],
            ingredients: [
                .oz(12, "ground_turkey"), .cup(0.75, "rice"), .piece(2, "carrots"), .piece(1, "cucumber"),
                .piece(2, "scallions"), .piece(1, "ginger"), .tbsp(2, "soy_sauce"), .tbsp(1, "rice_vinegar"),
                .clove(2, "garlic"), .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Cook the rice. Cut carrots and cucumber into ribbons and toss with the vinegar.",
                "Brown the turkey hard in a dry pan, then add ginger, garlic and the white of the scallions.",
                "Stir in soy sauce and sesame oil.",
                "Serve on rice with the vegetables and scallion greens.",
            ]
        ),
        Recipe(
            id: "turkey-white-bean-chili",
            title: "Turkey and white bean chili",
            form: .stew,
            main: "ground_turkey",
            minutes: 40,
            protein: 42,
            signals: [.comfort, .spicy, .american, .onePan, .hearty],
            ingredients: [
                .oz(12, "ground_turkey"), .can(1, "white_beans"), .piece(1, "onion"), .piece(1, "poblano_pepper"),
                .tsp(2, "cumin"), .tsp(1, "oregano"), .cup(2, "vegetable_broth"), .clove(3, "garlic"),
                .piece(1, "lime"), .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Brown the turkey in oil, then add chopped onion, poblano and garlic for 5 minutes.",
                "Stir in cumin and oregano, then beans and broth.",
                "Simmer 20 minutes, mashing some beans against the pot.",
                "Finish with lime juice.",
            ]
        ),
        Recipe(
            id: "chicken-sausage-pepper-tray",
            title: "Chicken sausage and peppers",
            form: .sheetPan,
            main: "chicken_sausage",
            minutes: 35,
            protein: 31,
            signals: [.italian, .comfort, .onePan, .hearty],
            ingredients: [
                .oz(12, "chicken_sausage"), .piece(2, "bell_pepper"), .piece(1, "onion"), .oz(12, "potatoes"),
                .tbsp(2, "olive_oil"), .tsp(1, "oregano"), .tbsp(1, "vinegar"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Heat the oven to 425 F and cut peppers, onion and potatoes into finger-wide pieces.",
                "Toss with oil, oregano and salt on a sheet pan and roast 15 minutes.",
                "Add the sausages and roast another 15 minutes, turning once.",
                "Splash with vinegar and serve.",
            ]
        ),
        Recipe(
            id: "seared-duck-plum-salad",
            title: "Seared duck, warm plum salad",
            form: .salad,
            main: "duck_breast",
            minutes: 35,
            protein: 36,
            signals: [.fresh, .tangy, .light],
            ingredients: [
                .oz(12, "duck_breast"), .piece(3, "plums"), .oz(5, "arugula"), .piece(1, "shallots"),
                .oz(1, "walnuts"), .tbsp(2, "vinegar"), .tsp(1, "mustard"), .tsp(1, "salt"),
            ],
            steps: [
                "Score the fat, salt the duck and lay it skin down in a cold pan; render over medium heat 12 minutes.",
                "Turn for 3 minutes, then rest it. Pour off all but two spoons of fat.",
                "Warm halved plums and sliced shallot in the fat, then add vinegar and mustard.",
                "Pour over arugula and walnuts and top with sliced duck.",
            ]
        ),
        Recipe(
            id: "crisp-chicken-wings-slaw",
            title: "Crisp wings, celery slaw",
            form: .sheetPan,
            main: "chicken_wings",
            minutes: 55,
            protein: 38,
            signals: [.spicy, .comfort, .american, .onePan, .hearty],
            ingredients: [
                .oz(24, "chicken_wings"), .piece(4, "celery"), .piece(2, "carrots"), .cup(0.33, "yogurt"),
                .piece(1, "lemon"),
                .tbsp(2, "hot_sauce"), .tbsp(1, "butter"), .tsp(1, "salt"),
            ],
            steps: [
                "Dry the wings, salt them and roast on a sheet pan at 425 F for 45 minutes, turning once.",
                "Shave celery and carrots and dress them with yogurt, lemon and salt.",
                "Melt the butter into the hot sauce and toss the wings in it.",
                "Serve with the slaw.",
            ]
        ),
    ]
}
