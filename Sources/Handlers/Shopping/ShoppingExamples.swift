/// Sentences as people write them about what is to be bought, and about making the box better.
enum ShoppingExamples {
    static let shopping = [
        "shopping list", "send me the shopping list", "what's on my shopping list", "grocery list please",
        "what do I need to buy", "what do I still need", "what do I have to get at the store", "anything to pick up",
        "what should I pick up at the supermarket", "which ingredients am I missing", "what am I missing for the tacos",
        "what's missing from my box for these", "do I need anything else for these dinners", "list of things to buy",
        "I'm at the store, what do I need", "going to the shop, what should I get", "what's not in the box",
        "which things aren't in my box", "make me a list for the store", "do I have everything for this week",
        "is everything in the box", "what extra stuff do I need", "tell me what to buy", "ingredients to buy",
        "what else besides the box", "do I need to go shopping", "text me the groceries",

    ]

    static let shoppingInSpanish = [
        "lista de compras", "mándame la lista de la compra", "qué tengo que comprar",
        "qué ingredientes me faltan", "estoy en la tienda, qué necesito", "qué compro en el súper",
        "qué no viene en la caja", "tengo todo para la semana",
        "hazme una lista para la tienda", "qué más hay que comprar",
    ]

    static let betterBox = [
        "better box", "improve my box", "how could my box be better", "what should I change in my box",
        "any swaps in my box that help", "optimize my box",
        "suggest box changes", "what could I switch in the box itself", "which items should I trade in the box",
        "make the box fit my dinners", "any better choices for my box", "what box options would help",
        "can you tweak my box", "are there better items for my box", "box suggestions", "recommend changes to my box",
        "what would make the box work better", "use the box's alternatives", "which alternatives in the box are good",
    ]

    static let betterBoxInSpanish = [
        "mejor caja", "mejora mi caja", "cómo podría mejorar la caja",
        "sugiere cambios en la caja", "qué alternativas de la caja convienen",
        "recomiéndame cambios en la caja",
    ]
}
