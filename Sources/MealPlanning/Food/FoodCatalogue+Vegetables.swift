extension FoodCatalogue {
    static let vegetables: [Food] = [
        .food("artichokes", .vegetable, keeps: 5),
        .food("arugula", .vegetable, keeps: 4, also: ["rocket"]),
        .food("asparagus", .vegetable, keeps: 4),
        .food("beets", .vegetable, keeps: 14, also: ["beetroot"]),
        .food(
            "bell_pepper",
            .vegetable,
            keeps: 7,
            named: "bell peppers",
            also: [
                "peppers", "sweet peppers", "red peppers", "jimmy nardello peppers", "lunchbox peppers",
                "corno di toro peppers",
            ]
        ),
        .food("bok_choy", .vegetable, keeps: 4, also: ["pak choi", "yu choy", "tatsoi"]),
        .food("broccoli", .vegetable, keeps: 5, also: ["broccolini", "broccoli rabe"]),
        .food("brussels_sprouts", .vegetable, keeps: 7),
        .food("cabbage", .vegetable, keeps: 21, also: ["savoy cabbage", "napa cabbage"]),
        .food("canned_tomatoes", .vegetable, keeps: 365, also: ["crushed tomatoes", "diced tomatoes", "passata"]),
        .food("carrots", .vegetable, keeps: 21),
        .food("cauliflower", .vegetable, keeps: 7, also: ["cauliflower rice", "romanesco"]),
        .food("celery", .vegetable, keeps: 10),
        .food("chard", .vegetable, keeps: 4, also: ["swiss chard", "rainbow chard"]),
        .food("cherry_tomatoes", .vegetable, keeps: 6, also: ["grape tomatoes", "sungold tomatoes"]),
        .food(
            "chili_pepper",
            .vegetable,
            keeps: 10,
            named: "chili peppers",
            also: [
                "jalapeno peppers", "jalapenos", "fresno peppers", "serrano peppers", "hot peppers", "chile peppers",
            ]
        ),
        .food("collard_greens", .vegetable, keeps: 5, also: ["collards", "mustard greens", "turnip greens"]),
        .food("corn", .vegetable, keeps: 3, also: ["sweet corn", "corn on the cob"]),
        .food("cucumber", .vegetable, keeps: 6, named: "cucumbers"),
        .food("eggplant", .vegetable, keeps: 5, also: ["aubergine"]),
        .food("fennel", .vegetable, keeps: 7),
        .food("garlic_scapes", .vegetable, keeps: 14),
        .food("ginger", .vegetable, keeps: 21, also: ["ginger root"]),
        .food("green_beans", .vegetable, keeps: 5, also: ["string beans", "wax beans", "haricots verts"]),
        .food("jackfruit", .vegetable, keeps: 365),
        .food("kale", .vegetable, keeps: 6, also: ["lacinato kale", "tuscan kale", "curly kale"]),
        .food("kohlrabi", .vegetable, keeps: 14),
        .food("leeks", .vegetable, keeps: 10),
        .food("lettuce", .vegetable, keeps: 5, also: ["romaine", "little gem", "salad greens", "mixed greens"]),
        .food(
            "microgreens",
            .vegetable,
            keeps: 4,
            also: [
                "pea shoots", "sunflower shoots", "sprouts", "kale microgreens", "broccoli microgreens",
            ]
        ),
        .food(
            "mushrooms",
            .vegetable,
            keeps: 5,
            also: [
                "cremini", "portobello", "shiitake", "maitake", "oyster mushrooms", "lion's mane", "chanterelles",
            ]
        ),
        .food("okra", .vegetable, keeps: 3),
        .food("olives", .vegetable, keeps: 180),
        .food("onion", .vegetable, keeps: 30, named: "onions", also: ["red onions", "yellow onions", "sweet onions"]),
        .food("parsnips", .vegetable, keeps: 21),
        .food("peas", .vegetable, keeps: 4, also: ["green peas", "english peas"]),
        .food("poblano_pepper", .vegetable, keeps: 7, named: "poblano peppers", also: ["poblanos"]),
        .food("potatoes", .vegetable, keeps: 30, also: ["new potatoes", "fingerling potatoes"]),
        .food("radicchio", .vegetable, keeps: 10, also: ["endive"]),
        .food("radishes", .vegetable, keeps: 10, also: ["daikon"]),
        .food("scallions", .vegetable, keeps: 7, also: ["green onions", "spring onions"]),
        .food("shallots", .vegetable, keeps: 30),
        .food("shishito_peppers", .vegetable, keeps: 7, also: ["shishitos", "padron peppers"]),
        .food("snap_peas", .vegetable, keeps: 4, also: ["snow peas", "sugar snap peas"]),
        .food("spinach", .vegetable, keeps: 4, also: ["baby spinach"]),
        .food("sweet_potatoes", .vegetable, keeps: 21, also: ["yams"]),
        .food("tomatillos", .vegetable, keeps: 14),
        .food("tomatoes", .vegetable, keeps: 5, also: ["heirloom tomatoes", "roma tomatoes"]),
        .food("turnips", .vegetable, keeps: 14, also: ["rutabaga"]),
        .food(
            "winter_squash",
            .vegetable,
            keeps: 60,
            also: [
                "butternut squash", "acorn squash", "delicata squash", "kabocha", "butternut", "pumpkin",
            ]
        ),
        .food("zucchini", .vegetable, keeps: 5, also: ["summer squash", "yellow squash", "courgette"]),
        .staple("garlic", .vegetable),
    ]
}
