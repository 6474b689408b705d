extension RecipeBook {
    static let shellfish: [Recipe] = [
        Recipe(
            id: "garlic-shrimp-linguine",
            title: "Garlic shrimp linguine",
            form: .pasta,
            main: "shrimp",
            minutes: 20,
            protein: 35,
            signals: [.italian, .quick],
            ingredients: [
                .oz(10, "shrimp"), .oz(7, "pasta"), .cup(1, "cherry_tomatoes"), .piece(1, "lemon"),
                .handful(1, "parsley"),
                .clove(4, "garlic"), .tsp(0.5, "chili_flakes"), .tbsp(3, "olive_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Boil the pasta in salted water.",
                "Sear the peeled shrimp in half the oil, a minute a side, and take them out.",
                "Cook garlic, chili and halved tomatoes in the rest of the oil until they slump.",
                "Toss with pasta, shrimp, parsley and lemon juice.",
            ]
        ),
        Recipe(
            id: "shrimp-corn-tacos",
            title: "Shrimp and corn tacos",
            form: .tacos,
            main: "shrimp",
            minutes: 20,
            protein: 29,
            signals: [.mexican, .quick, .smoky],
            ingredients: [
                .oz(10, "shrimp"), .piece(6, "tortillas"), .piece(2, "corn"), .piece(1, "avocado"), .piece(1, "lime"),
                .handful(1, "cilantro"), .tsp(1, "paprika"), .tsp(0.5, "cumin"), .tbsp(1, "neutral_oil"),
                .tsp(0.5, "salt"),
            ],
            steps: [
                "Toss the shrimp with paprika, cumin and salt.",
                "Char corn kernels in a dry hot pan for 4 minutes and set aside.",
                "Sear the shrimp in oil, a minute a side, and add half the lime juice.",
                "Fill warm tortillas with shrimp, corn, avocado and cilantro; serve with the rest of the lime.",
            ]
        ),
        Recipe(
            id: "mussels-tomato-broth",
            title: "Mussels in tomato broth",
            form: .stew,
            main: "mussels",
            minutes: 25,
            protein: 29,
            signals: [.mediterranean, .onePan],
            ingredients: [
                .oz(32, "mussels"), .piece(2, "tomatoes"), .piece(2, "shallots"), .piece(1, "fennel"),
                .slice(4, "bread"),
                .handful(1, "parsley"), .clove(3, "garlic"), .tbsp(2, "butter"), .cup(0.5, "vegetable_broth"),
            ],
            steps: [
                "Scrub the mussels and throw away any that stay open when tapped.",
                "Soften sliced shallots, fennel and garlic in butter, then add chopped tomatoes and broth.",
                "When it boils hard, add the mussels, cover and shake until open, 4 minutes.",
                "Scatter parsley and eat with toasted bread; leave any that stayed shut.",
            ],
            storage: LeftoverStorage(
                days: 1,
                text: "Take the mussels out of their shells and keep them in the broth, 1 day in the fridge."
            )
        ),
        Recipe(
            id: "scallops-minted-peas",
            title: "Scallops, minted peas",
            form: .skillet,
            main: "scallops",
            minutes: 20,
            protein: 30,
            signals: [.fresh, .quick, .onePan, .light],
            ingredients: [
                .oz(10, "scallops"), .cup(2, "peas"), .handful(1, "mint"), .piece(1, "lemon"), .piece(1, "shallots"),
                .tbsp(2, "butter"), .tbsp(1, "neutral_oil"), .tsp(0.5, "salt"),
            ],
            steps: [
                "Soften the shallot in half the butter, add peas and a splash of water, and cook 4 minutes.",
                "Crush the peas with mint and salt.",
                "Dry the scallops well and sear in very hot oil, 2 minutes a side, basting with the last butter.",
                "Serve on the peas with lemon.",
            ]
        ),
    ]
}
