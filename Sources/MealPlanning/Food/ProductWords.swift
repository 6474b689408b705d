/// What the words around a food's name say about the product.
enum ProductWords {
    /// Whether a word says nothing about what the food is: origin, grade, cut, packing, amount.
    static func isNeutral(_ word: String) -> Bool {
        self.neutral.contains(word) || word.first?.isNumber == true
    }

    /// Words that end the name proper: "sardines *in* tomato sauce" are sardines.
    static let prepositions: Set<String> = ["in", "with", "on", "from", "for"]

    /// Words that make a product something else than the food it names, wherever they stand.
    static let processed: Set<String> = [
        "applesauce", "bar", "based", "beyond", "bite", "blend", "blossom", "broth", "cake", "candy", "cereal", "chew",
        "chip", "chocolate", "chutney", "cocoa", "coconut", "cookie", "cracker", "crisp", "dessert", "dino", "dip",
        "drink", "drinkable", "extract", "flavored", "granola", "jam", "jelly", "juice", "ketchup", "kimchi", "kit",
        "kraut", "lassi", "leather", "marshmallow", "meal", "meatless", "mix", "muffin", "pancake", "pickle", "pizza",
        "popcorn", "pouch", "powder", "preserve", "pretzel", "puree", "relish", "salad", "salsa", "sauce", "sauerkraut",
        "smoothie", "snack", "snacking", "soda", "soup", "spread", "stew", "syrup", "tallow", "tea", "vanilla", "vegan",
        "vegetarian", "veggie",
    ]

    /// Words that say the food was changed to keep; what is dry, tinned or cured by nature stays what it is.
    static let preserved: Set<String> = [
        "brined", "candied", "cooked", "dried", "fried", "grilled", "ground", "marinated", "pickled", "preserved",
        "pulled", "roasted", "rotisserie", "smoked",
    ]

    /// Words that make something from milk a dessert: "Rose Yogurt".
    static let flavours: Set<String> = ["berry", "caramel", "date", "honey", "maple", "rhubarb", "rose"]

    /// Words that say a perishable food was frozen or tinned, and so keeps for months.
    static let longLife: Set<String> = ["canned", "freeze", "frozen", "jarred", "tinned"]

    private static let neutral: Set<String> = [
        "a", "aged", "air", "alaskan", "american", "artisan", "atlantic", "baby", "bag", "bird", "bone", "boneless",
        "box", "breakfast", "breed", "bulk", "bunch", "bunched", "butcher", "can", "canned", "caught", "certified",
        "cheese", "chilled", "chopped", "cold", "container", "cooking", "count", "crown", "ct", "cube", "cubed", "cut",
        "diced", "dozen", "dry", "each", "extra", "fair", "family", "farm", "fed", "filet", "fillet", "firm", "floret",
        "free", "fresh", "frozen", "gal", "gallon", "gluten", "grass", "green", "griller", "grilling", "ground", "half",
        "head", "heirloom", "heritage", "hot", "in", "jar", "jumbo", "large", "lb", "leaf", "lean", "link", "little",
        "local", "loin", "loose", "medium", "mixed", "natural", "new", "non", "ny", "on", "organic", "original", "oz",
        "pack", "packet", "pasteurized", "pasture", "peeled", "piece", "pint", "plain", "portion", "pound", "product",
        "purple", "qt", "quart", "raised", "range", "raw", "red", "ripe", "root", "seasonal", "shell", "shelled",
        "shredded", "silken", "skin", "skinless", "slab", "slice", "sliced", "small", "soft", "split", "stalk", "steak",
        "stem", "stick", "strip", "style", "super", "sustainable", "the", "thick", "thin", "tin", "trade", "tray",
        "trimmed", "unripe", "unsalted", "untrimmed", "value", "vine", "washed", "white", "whole", "wild", "year",
        "yellow", "york",
    ]
}
