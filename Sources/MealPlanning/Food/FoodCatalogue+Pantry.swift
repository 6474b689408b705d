extension FoodCatalogue {
    static let pantry: [Food] = [
        .food("black_beans", .legume, keeps: 365, also: ["turtle beans"]),
        .food("black_eyed_peas", .legume, keeps: 365),
        .food("chickpeas", .legume, keeps: 365, also: ["garbanzo beans", "garbanzos"]),
        .food("edamame", .legume, keeps: 180),
        .food("hummus", .legume, keeps: 7),
        .food("kidney_beans", .legume, keeps: 365, also: ["red beans"]),
        .food("lentils", .legume, keeps: 365, also: ["green lentils", "brown lentils", "dried lentils"]),
        .food("miso", .legume, keeps: 180, also: ["miso paste"]),
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
        .food("barley", .grain, keeps: 365),
        .food("bread", .grain, keeps: 4, also: ["sourdough", "baguette", "ciabatta", "sourdough bread"]),
        .food("couscous", .grain, keeps: 365),
        .food("farro", .grain, keeps: 365),
        .food("gnocchi", .grain, keeps: 21, also: ["potato gnocchi"]),
        .food(
            "noodles",
            .grain,
            keeps: 180,
            named: "noodles",
            also: [
                "ramen noodles", "rice noodles", "udon", "soba", "lo mein noodles",
            ]
        ),
        .food("oats", .grain, keeps: 365, also: ["rolled oats", "steel cut oats"]),
        .food(
            "pasta",
            .grain,
            keeps: 365,
            also: [
                "spaghetti", "penne", "penne rigate", "linguine", "fusilli", "farfalle", "fettuccine", "pappardelle",
                "rigatoni", "orzo", "cavatelli", "cascatelli", "macaroni", "lasagna sheets",
            ]
        ),
        .food("pita", .grain, keeps: 5, also: ["pita bread", "flatbread"]),
        .food("pizza_dough", .grain, keeps: 3),
        .food("polenta", .grain, keeps: 365, also: ["cornmeal", "grits"]),
        .food("quinoa", .grain, keeps: 365),
        .food("rice", .grain, keeps: 365, also: ["basmati rice", "jasmine rice", "brown rice", "sushi rice"]),
        .food("tortillas", .grain, keeps: 14, also: ["corn tortillas", "flour tortillas"]),
        .staple("breadcrumbs", .grain, also: ["panko"]),
        .staple("flour", .grain, also: ["bread flour", "all purpose flour"]),

        .food("coconut_milk", .staple, keeps: 365),
        .food("harissa", .staple, keeps: 90),
        .food("plant_milk", .staple, keeps: 7, also: ["oat milk", "almond milk", "cashew milk", "pistachio milk"]),
    ]

    static let staples: [Food] = [
        .staple("black_pepper", also: ["black peppercorns", "peppercorns"]),
        .staple("capers"),
        .staple("chili_flakes", also: ["red pepper flakes", "chili powder", "chili crisp"]),
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
        .staple("sesame_oil"),
        .staple("soy_sauce", also: ["tamari"]),
        .staple("sugar", also: ["brown sugar"]),
        .staple("tomato_paste"),
        .staple("turmeric", also: ["turmeric root"]),
        .staple("vegetable_broth", also: ["vegetable stock"]),
        .staple("vinegar", also: ["wine vinegar", "balsamic vinegar", "cider vinegar"]),
    ]
}
