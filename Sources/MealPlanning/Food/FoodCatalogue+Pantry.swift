extension FoodCatalogue {
    static let pantry: [Food] = [
        .food("black_beans", .legume, keeps: 365, also: ["turtle beans"]),
        .food("black_eyed_peas", .legume, keeps: 365),
        .food("chickpeas", .legume, keeps: 365, also: ["garbanzo beans", "garbanzos"]),
        .food("edamame", .legume, keeps: 180, has: [.soy]),
        .food("hummus", .legume, keeps: 7, has: [.sesame]),
        .food("kidney_beans", .legume, keeps: 365, also: ["red beans"]),
        .food("lentils", .legume, keeps: 365, also: ["green lentils", "brown lentils", "dried lentils"]),
        .food("miso", .legume, keeps: 180, also: ["miso paste"], has: [.gluten, .soy]),
        .food("pinto_beans", .legume, keeps: 365, also: ["moro beans", "rio zape beans", "borlotti beans"]),
        .food("red_lentils", .legume, keeps: 365, also: ["red split lentils", "split red lentils"]),
        .food(
            "white_beans",
            .legume,
            keeps: 365,
            also: [
                "cannellini beans", "butter beans", "navy beans", "lima beans", "flageolet beans", "runner beans",
                "great northern beans",
            ]
        ),

        .food("arborio_rice", .grain, keeps: 365, also: ["carnaroli rice", "risotto rice"]),
        .food("barley", .grain, keeps: 365, has: [.gluten]),
        .food(
            "bread",
            .grain,
            keeps: 4,
            also: ["sourdough", "baguette", "ciabatta", "sourdough bread"],
            has: [.gluten]
        ),
        .food("couscous", .grain, keeps: 365, has: [.gluten]),
        .food("farro", .grain, keeps: 365, has: [.gluten]),
        .food("gnocchi", .grain, keeps: 21, also: ["potato gnocchi"], has: [.egg, .gluten]),
        .food(
            "noodles",
            .grain,
            keeps: 180,
            named: "noodles",
            also: [
                "ramen noodles", "rice noodles", "udon", "soba", "lo mein noodles",
            ],
            has: [.egg, .gluten]
        ),
        .food("oats", .grain, keeps: 365, also: ["rolled oats", "steel cut oats"], has: [.gluten]),
        .food(
            "pasta",
            .grain,
            keeps: 365,
            also: [
                "spaghetti", "penne", "penne rigate", "linguine", "fusilli", "farfalle", "fettuccine", "pappardelle",
                "rigatoni", "orzo", "cavatelli", "cascatelli", "macaroni", "lasagna sheets",
            ],
            has: [.egg, .gluten]
        ),
        .food("pita", .grain, keeps: 5, also: ["pita bread", "flatbread"], has: [.gluten]),
        .food("pizza_dough", .grain, keeps: 3, has: [.gluten]),
        .food("polenta", .grain, keeps: 365, also: ["cornmeal", "grits"]),
        .food("quinoa", .grain, keeps: 365),
        .food("rice", .grain, keeps: 365, also: ["basmati rice", "jasmine rice", "brown rice", "sushi rice"]),
        .food("tortillas", .grain, keeps: 14, also: ["corn tortillas", "flour tortillas"], has: [.gluten]),
        .staple("breadcrumbs", .grain, also: ["panko"], has: [.gluten]),
        .staple("flour", .grain, also: ["bread flour", "all purpose flour"], has: [.gluten]),

        .food("coconut_milk", .staple, keeps: 365),
        .food("harissa", .staple, keeps: 90),
        .food(
            "plant_milk",
            .staple,
            keeps: 7,
            also: ["oat milk", "almond milk", "cashew milk", "pistachio milk"],
            has: [.gluten, .nuts]
        ),
    ]

    static let staples: [Food] = [
        .staple("black_pepper", also: ["black peppercorns", "peppercorns"]),
        .staple("capers"),
        .staple("chili_flakes", also: ["red pepper flakes", "chili powder"]),
        .staple("cinnamon"),
        .staple("coriander_seed", named: "ground coriander"),
        .staple("cornstarch"),
        .staple("cumin", also: ["cumin seeds"]),
        .staple("curry_powder", also: ["garam masala"]),
        .staple("hot_sauce", also: ["sriracha"]),
        .staple("maple_syrup"),
        .staple("mustard", also: ["dijon mustard"]),
        .staple("neutral_oil", named: "vegetable oil", also: ["canola oil", "avocado oil", "sunflower oil"]),
        .staple("olive_oil"),
        .staple("oregano", also: ["dried oregano"]),
        .staple("paprika", also: ["smoked paprika"]),
        .staple("rice_vinegar"),
        .staple("salt", also: ["sea salt"]),
        .staple("sesame_oil", has: [.sesame]),
        .staple("soy_sauce", also: ["tamari"], has: [.gluten, .soy]),
        .staple("sugar", also: ["brown sugar"]),
        .staple("tomato_paste"),
        .staple("turmeric", also: ["turmeric root"]),
        .staple("vegetable_broth", also: ["vegetable stock"]),
        .staple("vinegar", also: ["wine vinegar", "balsamic vinegar", "cider vinegar"]),
    ]
}
