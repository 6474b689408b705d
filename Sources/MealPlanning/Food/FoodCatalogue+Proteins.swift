extension FoodCatalogue {
    /// Eggs, dairy, and protein from plants.
    static let proteins: [Food] = [
        .food("eggs", .egg, keeps: 28, also: ["duck eggs", "quail eggs"]),
        .staple("mayonnaise", .egg, also: ["mayo"]),

        .food("brie", .dairy, keeps: 14, also: ["camembert", "triple cream", "triple cream cheese"]),
        .food("burrata", .dairy, keeps: 3, also: ["stracciatella"]),
        .food("cheddar", .dairy, keeps: 28, also: ["cheddar cheese", "aged cheddar"]),
        .food("cream", .dairy, keeps: 10, also: ["heavy cream", "whipping cream"]),
        .food("cream_cheese", .dairy, keeps: 14),
        .food("feta", .dairy, keeps: 14, also: ["feta cheese"]),
        .food("goat_cheese", .dairy, keeps: 14, also: ["chevre"]),
        .food("gruyere", .dairy, keeps: 28, also: ["swiss cheese", "comte"]),
        .food("halloumi", .dairy, keeps: 60, also: ["grilling cheese"]),
        .food("milk", .dairy, keeps: 7),
        .food("monterey_jack", .dairy, keeps: 21, also: ["pepper jack", "jack cheese", "mexican blend cheese"]),
        .food("mozzarella", .dairy, keeps: 7, also: ["mozzarella di buffala", "mozzarella pearls"]),
        .food("paneer", .dairy, keeps: 14),
        .food(
            "parmesan",
            .dairy,
            keeps: 60,
            also: [
                "parmigiano reggiano", "grana padano", "pecorino romano", "pecorino",
            ]
        ),
        .food("pesto", .dairy, keeps: 7, also: ["basil pesto"], has: [.nuts]),
        .food("queso_fresco", .dairy, keeps: 14, also: ["queso blanco", "cotija"]),
        .food("ravioli", .dairy, keeps: 14, also: ["tortellini"], has: [.egg, .gluten]),
        .food("ricotta", .dairy, keeps: 7),
        .food("sour_cream", .dairy, keeps: 14, also: ["creme fraiche"]),
        .food("yogurt", .dairy, keeps: 14, also: ["greek yogurt", "skyr", "labneh"]),
        .staple("butter", .dairy),

        .food("seitan", .plantProtein, keeps: 14, also: ["chorizo seitan"], has: [.gluten, .soy]),
        .food("tempeh", .plantProtein, keeps: 14, has: [.gluten, .soy]),
        .food("tofu", .plantProtein, keeps: 14, also: ["bean curd"], has: [.soy]),
        .food("almonds", .plantProtein, keeps: 180, has: [.nuts]),
        .food("cashews", .plantProtein, keeps: 180, has: [.nuts]),
        .food("hazelnuts", .plantProtein, keeps: 180, has: [.nuts]),
        .food("peanuts", .plantProtein, keeps: 180, has: [.nuts]),
        .food("pecans", .plantProtein, keeps: 180, has: [.nuts]),
        .food("pistachios", .plantProtein, keeps: 180, has: [.nuts]),
        .food("tahini", .plantProtein, keeps: 180, has: [.sesame]),
        .food("walnuts", .plantProtein, keeps: 180, has: [.nuts]),
        .staple("peanut_butter", .plantProtein, has: [.nuts]),
    ]
}
