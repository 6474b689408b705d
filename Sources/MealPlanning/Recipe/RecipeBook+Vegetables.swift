extension RecipeBook {
    static let vegetables: [Recipe] = [
        Recipe(
            id: "mushroom-risotto",
            title: "Mushroom risotto",
            form: .risotto,
            main: "mushrooms",
            minutes: 40,
            protein: 15,
            signals: [.italian, .creamy, .comfort, .hearty],
            ingredients: [
                .oz(10, "mushrooms"), .cup(0.75, "arborio_rice"), .piece(1, "onion"), .oz(2, "parmesan"),
                .tsp(1, "thyme"),
                .cup(4, "vegetable_broth"), .clove(2, "garlic"), .tbsp(2, "butter"), .tbsp(1, "olive_oil"),
            ],
            steps: [
                "Brown the mushrooms in oil with thyme and set aside; heat the broth.",
                "Soften the onion in half the butter, add garlic and rice and stir until glassy.",
                "Add broth a ladle at a time, stirring, for 18 minutes.",
                "Off the heat, beat in parmesan and the rest of the butter and fold in the mushrooms.",
            ]
        ),
        Recipe(
            id: "mushroom-poblano-tacos",
            title: "Charred mushroom tacos",
            form: .tacos,
            main: "mushrooms",
            minutes: 25,
            protein: 13,
            signals: [.mexican, .smoky],
            ingredients: [
                .oz(12, "mushrooms"), .piece(1, "poblano_pepper"), .piece(1, "onion"), .piece(6, "tortillas"),
                .oz(2, "queso_fresco"), .piece(1, "lime"), .handful(1, "cilantro"), .tsp(1, "cumin"),
                .tbsp(2, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Sear torn mushrooms in half the oil without stirring until they brown, 6 minutes.",
                "Add sliced poblano and onion with cumin, salt and the rest of the oil and char 6 minutes.",
                "Squeeze over the lime.",
                "Fill warm tortillas and top with queso fresco and cilantro.",
            ]
        ),
        Recipe(
            id: "mushroom-spinach-toast",
            title: "Creamy mushrooms on toast",
            form: .sandwich,
            main: "mushrooms",
            minutes: 20,
            protein: 14,
            signals: [.creamy, .quick, .comfort],
            ingredients: [
                .oz(10, "mushrooms"), .slice(4, "bread"), .handful(2, "spinach"), .cup(0.25, "cream"), .tsp(1, "thyme"),
                .oz(1, "parmesan"), .clove(2, "garlic"), .tbsp(1, "butter"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Fry sliced mushrooms in butter until dry and brown, 8 minutes.",
                "Add garlic, thyme and salt, then the cream and spinach until it wilts.",
                "Toast the bread.",
                "Spoon the mushrooms over and shave on parmesan.",
            ]
        ),
        Recipe(
            id: "cauliflower-chickpea-sheet-pan",
            title: "Spiced cauliflower sheet pan",
            form: .sheetPan,
            main: "cauliflower",
            minutes: 40,
            protein: 17,
            signals: [.mediterranean, .spicy, .onePan],
            ingredients: [
                .piece(1, "cauliflower"), .can(1, "chickpeas"), .piece(1, "onion"), .piece(1, "lemon"),
                .handful(1, "cilantro"),
                .tbsp(3, "tahini"), .tsp(2, "cumin"), .tsp(1, "paprika"), .tbsp(3, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Toss cauliflower florets, drained chickpeas and onion wedges with oil, cumin, paprika and salt.",
                "Roast at 425 F for 28 minutes, stirring once.",
                "Whisk tahini with lemon juice and water.",
                "Pour over the sauce and scatter cilantro.",
            ]
        ),
        Recipe(
            id: "cauliflower-lime-tacos",
            title: "Roast cauliflower tacos",
            form: .tacos,
            main: "cauliflower",
            minutes: 35,
            protein: 11,
            signals: [.mexican, .smoky, .tangy],
            ingredients: [
                .piece(1, "cauliflower"), .piece(6, "tortillas"), .oz(6, "cabbage"), .piece(1, "avocado"),
                .piece(1, "lime"),
                .tsp(2, "paprika"), .tsp(1, "cumin"), .tbsp(2, "olive_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Toss small florets with oil, paprika, cumin and salt and roast at 450 F for 22 minutes.",
                "Shred the cabbage and rub it with lime and salt.",
                "Mash the avocado with a pinch of salt.",
                "Spread it on warm tortillas and top with cauliflower and slaw.",
            ]
        ),
        Recipe(
            id: "eggplant-tomato-pasta",
            title: "Eggplant tomato pasta",
            form: .pasta,
            main: "eggplant",
            minutes: 35,
            protein: 17,
            signals: [.italian, .comfort],
            ingredients: [
                .piece(1, "eggplant"), .oz(7, "pasta"), .can(1, "canned_tomatoes"), .oz(3, "ricotta"),
                .handful(1, "basil"),
                .clove(3, "garlic"), .tbsp(4, "olive_oil"), .tsp(0.25, "chili_flakes"), .tsp(1, "salt"),
            ],
            steps: [
                "Fry cubed eggplant in oil until deep brown and soft, 12 minutes; set aside.",
                "Cook garlic and chili in the pan, add the tomatoes and salt, and simmer 10 minutes.",
                "Boil the pasta and toss it with sauce and eggplant.",
                "Top with ricotta and basil.",
            ]
        ),
        Recipe(
            id: "miso-eggplant-bowl",
            title: "Miso eggplant rice bowl",
            form: .bowl,
            main: "eggplant",
            minutes: 35,
            protein: 12,
            signals: [.asian],
            ingredients: [
                .piece(2, "eggplant"), .cup(0.75, "rice"), .tbsp(2, "miso"), .piece(1, "cucumber"),
                .piece(2, "scallions"),
                .tbsp(1, "maple_syrup"), .tbsp(2, "rice_vinegar"), .tbsp(2, "neutral_oil"), .tsp(1, "sesame_oil"),
            ],
            steps: [
                "Halve the eggplants, score and oil them, and roast cut side down at 425 F for 20 minutes.",
                "Cook the rice; smash the cucumber and dress with half the vinegar.",
                "Mix miso, maple syrup and the rest of the vinegar, brush on the eggplant and broil 3 minutes.",
                "Serve on rice with cucumber, scallions and sesame oil.",
            ]
        ),
        Recipe(
            id: "zucchini-corn-fritters",
            title: "Zucchini corn fritters",
            form: .skillet,
            main: "zucchini",
            minutes: 30,
            protein: 16,
            signals: [.fresh, .american, .onePan, .light],
            ingredients: [
                .piece(2, "zucchini"), .piece(1, "corn"), .piece(2, "eggs"), .oz(2, "feta"), .piece(2, "scallions"),
                .cup(0.33, "yogurt"), .cup(0.5, "flour"), .tbsp(3, "neutral_oil"), .tsp(1, "salt"),
            ],
            steps: [
                "Grate the zucchini, salt it, wait 10 minutes and wring it out.",
                "Mix with corn kernels, eggs, feta, scallions and flour.",
                "Fry spoonfuls in oil, 3 minutes a side.",
                "Serve with the yogurt.",
            ]
        ),
        Recipe(
            id: "stuffed-bell-peppers-rice",
            title: "Feta rice stuffed peppers",
            form: .roast,
            main: "bell_pepper",
            minutes: 50,
            protein: 14,
            signals: [.mediterranean, .hearty],
            ingredients: [
                .piece(4, "bell_pepper"), .cup(0.75, "rice"), .piece(2, "tomatoes"), .oz(4, "feta"), .piece(1, "onion"),
                .handful(1, "parsley"), .clove(2, "garlic"), .tbsp(2, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the rice 10 minutes and drain; heat the oven to 400 F.",
                "Soften onion and garlic in oil, add chopped tomatoes, salt, rice, parsley and most of the feta.",
                "Fill halved peppers and set them in a dish with a splash of water.",
                "Bake 30 minutes and crumble over the rest of the feta.",
            ]
        ),
        Recipe(
            id: "broccoli-cashew-stir-fry",
            title: "Broccoli cashew stir-fry",
            form: .stirFry,
            main: "broccoli",
            minutes: 25,
            protein: 16,
            signals: [.asian],
            ingredients: [
                .piece(2, "broccoli"), .oz(2, "cashews"), .piece(2, "carrots"), .piece(1, "ginger"), .cup(0.75, "rice"),
                .tbsp(3, "soy_sauce"), .tsp(2, "cornstarch"), .tsp(1, "sesame_oil"), .clove(3, "garlic"),
                .tbsp(1, "neutral_oil"),
            ],
            steps: [
                "Start the rice. Toast the cashews in a dry wok and set aside.",
                "Stir-fry broccoli stems and florets with thin carrots in oil for 5 minutes.",
                "Add ginger and garlic, then soy sauce and the cornstarch in a little water until glossy.",
                "Toss in cashews and sesame oil and serve on rice.",
            ]
        ),
        Recipe(
            id: "crunchy-kale-bean-salad",
            title: "Crunchy kale salad",
            form: .salad,
            main: "kale",
            minutes: 20,
            protein: 18,
            signals: [.fresh, .tangy, .quick, .light],
            ingredients: [
                .bunch(1, "kale"), .can(1, "white_beans"), .slice(3, "bread"), .oz(1, "parmesan"), .piece(1, "lemon"),
                .tsp(2, "mustard"), .clove(1, "garlic"), .tbsp(3, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Strip and shred the kale and rub it with salt until it softens.",
                "Fry torn bread and the drained beans in half the oil until crisp.",
                "Whisk lemon, mustard, grated garlic and the rest of the oil.",
                "Toss everything and shave over the parmesan.",
            ]
        ),
        Recipe(
            id: "chard-cheese-flatbread",
            title: "Chard and cheese flatbread",
            form: .flatbread,
            main: "chard",
            minutes: 30,
            protein: 20,
            signals: [.italian],
            ingredients: [
                .bunch(1, "chard"), .oz(10, "pizza_dough"), .oz(4, "ricotta"), .oz(1, "parmesan"), .clove(2, "garlic"),
                .tbsp(2, "olive_oil"), .tsp(0.5, "chili_flakes"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Heat the oven to its highest. Wilt chopped chard with garlic and chili in half the oil; drain.",
                "Stretch the dough on an oiled tray.",
                "Dot with ricotta, spread the chard and grate over the parmesan.",
                "Bake 10 to 12 minutes.",
            ]
        ),
        Recipe(
            id: "tomato-bread-salad",
            title: "Tomato bread salad",
            form: .salad,
            main: "tomatoes",
            minutes: 20,
            protein: 16,
            signals: [.italian, .fresh, .quick, .light],
            ingredients: [
                .oz(16, "tomatoes"), .slice(4, "bread"), .oz(4, "mozzarella"), .piece(1, "cucumber"),
                .piece(1, "onion"),
                .handful(1, "basil"), .tbsp(3, "olive_oil"), .tbsp(1, "vinegar"), .tsp(1, "salt"),
            ],
            steps: [
                "Cut the tomatoes, salt them in a large bowl and leave 10 minutes.",
                "Tear the bread and toast it dry in the oven.",
                "Add oil and vinegar to the tomato juice, then bread, cucumber and thin onion.",
                "Rest 5 minutes and top with torn mozzarella and basil.",
            ]
        ),
        Recipe(
            id: "spinach-feta-pasta",
            title: "Spinach feta pasta",
            form: .pasta,
            main: "spinach",
            minutes: 20,
            protein: 19,
            signals: [.mediterranean, .quick],
            ingredients: [
                .oz(8, "spinach"), .oz(7, "pasta"), .oz(3, "feta"), .piece(1, "lemon"), .handful(1, "dill"),
                .clove(3, "garlic"), .tbsp(2, "olive_oil"),
            ],
            steps: [
                "Boil the pasta in salted water.",
                "Cook sliced garlic gently in oil and wilt the spinach in it.",
                "Toss with pasta, crumbled feta and a ladle of pasta water until creamy.",
                "Finish with lemon and dill.",
            ]
        ),
        Recipe(
            id: "green-bean-potato-pesto",
            title: "Pesto green beans, potatoes",
            form: .bowl,
            main: "green_beans",
            minutes: 30,
            protein: 15,
            signals: [.italian, .fresh, .light],
            ingredients: [
                .oz(10, "green_beans"), .oz(12, "potatoes"), .piece(2, "eggs"), .cup(1, "cherry_tomatoes"),
                .oz(2, "pesto"),
                .tbsp(1, "vinegar"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil small potatoes 15 minutes, adding eggs for the last 8 and beans for the last 4.",
                "Drain, cool the eggs and peel them.",
                "Toss the warm vegetables with pesto, vinegar and halved tomatoes.",
                "Top with the halved eggs.",
            ]
        ),
    ]
}
