extension FoodCatalogue {
    static let meatAndFish: [Food] = [
        .food("chicken_breast", .poultry, keeps: 2, also: ["chicken cutlets", "chicken tenders"]),
        .food(
            "chicken_sausage",
            .poultry,
            keeps: 5,
            also: [
                "chicken garlic sausage", "chicken apple sausage", "chicken italian sausage", "turkey sausage",
                "turkey italian sausage",
            ],
            has: [.gluten]
        ),
        .food(
            "chicken_thighs",
            .poultry,
            keeps: 2,
            also: ["chicken legs", "chicken drumsticks", "whole chicken legs"]
        ),
        .food("chicken_wings", .poultry, keeps: 2),
        .food("duck_breast", .poultry, keeps: 3, also: ["moulard duck breast"]),
        .food("ground_chicken", .poultry, keeps: 2),
        .food("ground_turkey", .poultry, keeps: 2),
        .food("turkey_bacon", .poultry, keeps: 7),
        .food("whole_chicken", .poultry, keeps: 2, also: ["chicken"]),
        .food("whole_duck", .poultry, keeps: 2, also: ["duck"]),

        .food("bison", .redMeat, keeps: 2, also: ["ground bison", "bison steak"]),
        .food(
            "ground_beef",
            .redMeat,
            keeps: 2,
            also: [
                "beef burger patties", "ground beef burger patties", "minced beef",
            ]
        ),
        .food("ground_lamb", .redMeat, keeps: 2, also: ["minced lamb"]),
        .food("lamb_sausage", .redMeat, keeps: 2, also: ["merguez", "merguez sausage"], has: [.gluten]),
        .food(
            "steak",
            .redMeat,
            keeps: 4,
            also: [
                "beef steak", "ribeye", "filet mignon", "beef tenderloin", "sirloin", "london broil", "skirt steak",
                "beef stir fry strips", "tri tip", "tri tip roast",
            ]
        ),
        .food(
            "stew_beef",
            .redMeat,
            keeps: 4,
            also: [
                "beef stew meat", "short ribs", "brisket", "osso buco", "oxtail", "beef cheeks", "kabob beef",
                "beef chuck",
            ]
        ),

        .food("bacon", .pork, keeps: 7, also: ["bacon ends"]),
        .food("chorizo", .pork, keeps: 7),
        .food("ground_pork", .pork, keeps: 2),
        .food("ham", .pork, keeps: 5, also: ["black forest ham"]),
        .food("pork_belly", .pork, keeps: 4),
        .food("pork_chops", .pork, keeps: 4, also: ["pork loin chops"]),
        .food("pork_ribs", .pork, keeps: 4, also: ["baby back ribs", "spare ribs", "pork spare ribs"]),
        .food(
            "pork_sausage",
            .pork,
            keeps: 2,
            also: ["sausage", "italian sausage", "bratwurst", "kielbasa"],
            has: [.gluten]
        ),
        .food("pork_shoulder", .pork, keeps: 4, also: ["pork butt", "pork osso buco"]),
        .food("pork_tenderloin", .pork, keeps: 4, also: ["pork loin"]),
        .food("prosciutto", .pork, keeps: 10),

        .food("anchovies", .fish, keeps: 365),
        .food("canned_tuna", .fish, keeps: 365, also: ["albacore tuna", "bonito tuna", "white tuna"]),
        .food("mackerel", .fish, keeps: 2),
        .food("salmon", .fish, keeps: 2, also: ["sockeye", "coho", "sockeye salmon", "coho salmon", "king salmon"]),
        .food("sardines", .fish, keeps: 365),
        .food(
            "smoked_salmon",
            .fish,
            keeps: 10,
            also: [
                "smoked sockeye salmon", "smoked trout", "smoked steelhead", "lox", "gravlax", "gravelox",
            ]
        ),
        .food("trout", .fish, keeps: 2, also: ["steelhead", "steelhead trout", "arctic char"]),
        .food("tuna", .fish, keeps: 2, also: ["yellowfin tuna", "ahi tuna", "tuna steaks"]),
        .food(
            "white_fish",
            .fish,
            keeps: 2,
            also: [
                "cod", "haddock", "halibut", "pollock", "flounder", "sea bass", "redfish", "monkfish", "hake",
                "tilapia",
                "catfish", "sole", "yellowtail flounder",
            ]
        ),
        .staple("fish_sauce", .fish),

        .food("mussels", .shellfish, keeps: 2),
        .food("scallops", .shellfish, keeps: 2, also: ["sea scallops"]),
        .food("shrimp", .shellfish, keeps: 2, also: ["prawns"]),
        .food("squid", .shellfish, keeps: 2, also: ["calamari"]),
        .food("lobster", .shellfish, keeps: 2, also: ["lobster tails"]),
    ]
}
