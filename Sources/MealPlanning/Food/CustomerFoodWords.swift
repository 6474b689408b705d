/// What customers call foods beside the names that shops use: short forms, and Spanish.
enum CustomerFoodWords {
    /// Folded words with those that stand here put into plain English, the longest phrases first.
    static func plain(_ words: [String]) -> [String] {
        var plain: [String] = []
        var rest = words[...]
        while let first = rest.first {
            let length = (1...Self.longest).reversed().first { length in
                rest.count >= length && Self.meanings[rest.prefix(length).joined(separator: " ")] != nil
            }
            plain += length.flatMap { Self.meanings[rest.prefix($0).joined(separator: " ")] } ?? [first]
            rest = rest.dropFirst(length ?? 1)
        }
        return plain
    }

    private static let longest = 3

    private static let meanings: [String: [String]] = {
        var meanings: [String: [String]] = [:]
        for (phrases, english) in Self.shortForms + Self.spanish {
            for phrase in phrases.split(separator: ",") {
                meanings[String(phrase).foldedWords.joined(separator: " ")] = english.foldedWords
            }
        }
        return meanings
    }()

    private static let shortForms = [
        ("avo, avos", "avocados"), ("brocc", "broccoli"), ("cauli", "cauliflower"), ("cukes, cuke", "cucumbers"),
        ("mozz", "mozzarella"), ("parm", "parmesan"), ("spuds, spud", "potatoes"), ("shrooms, shroom", "mushrooms"),
        ("sweet pots, sweet taters", "sweet potatoes"), ("toms", "tomatoes"), ("zukes, zuke", "zucchini"),
        ("choc", "chocolate"), ("bells", "bell peppers"), ("garbs", "garbanzos"), ("evoo", "olive oil"),
    ]

    private static let spanish = [
        // What is English as it stands.
        ("lima beans", "lima beans"), ("chile peppers", "chile peppers"), ("queso fresco", "queso fresco"),
        ("queso blanco", "queso blanco"),
        // Meat, fish and eggs.
        ("pollo", "chicken"), ("pechuga de pollo, pechugas de pollo, pechuga, pechugas", "chicken breast"),
        ("muslos de pollo, muslo de pollo, muslos", "chicken thighs"), ("pavo", "turkey"), ("pato", "duck"),
        ("carne molida, carne picada", "ground beef"), ("carne de res, res", "beef"), ("carne, carnes", "meat"),
        ("bistec, filete de res", "steak"), ("cerdo, puerco", "pork"), ("cordero", "lamb"), ("tocino", "bacon"),
        ("jamon", "ham"), ("salchicha, salchichas", "sausage"), ("pescado, pescados", "fish"), ("atun", "tuna"),
        ("bacalao", "cod"), ("trucha", "trout"), ("camaron, camarones, gambas", "shrimp"), ("mejillones", "mussels"),
        ("mariscos", "seafood"), ("huevo, huevos", "eggs"),
        // Dairy.
        ("leche", "milk"), ("leche de coco", "coconut milk"), ("queso, quesos", "cheese"), ("crema", "cream"),
        ("queso crema", "cream cheese"), ("queso de cabra", "goat cheese"), ("mantequilla", "butter"),
        ("yogur", "yogurt"), ("lacteos", "dairy"),
        // Legumes, nuts and grain.
        ("frijol, frijoles", "beans"), ("frijoles negros, frijol negro", "black beans"), ("alubias", "white beans"),
        ("garbanzo, garbanzos, garbanzo beans", "chickpeas"), ("lenteja, lentejas", "lentils"),
        ("lentejas rojas", "red lentils"),
        ("arroz", "rice"), ("fideos", "noodles"), ("espagueti, espaguetis", "spaghetti"), ("pan", "bread"),
        ("tortilla, tortillas", "tortillas"), ("avena", "oats"), ("nuez, nueces", "nuts"),
        ("cacahuate, cacahuates, mani", "peanuts"), ("almendra, almendras", "almonds"),
        // Vegetables and herbs.
        ("ajo, ajos", "garlic"), ("cebolla, cebollas", "onions"), ("cebollin, cebollines", "scallions"),
        ("tomate, tomates, jitomate, jitomates", "tomatoes"), ("papa, papas, patata, patatas", "potatoes"),
        ("camote, camotes, batata, batatas", "sweet potatoes"), ("zanahoria, zanahorias", "carrots"),
        ("champinon, champinones, hongo, hongos, seta, setas", "mushrooms"), ("coliflor", "cauliflower"),
        ("brocoli", "broccoli"), ("pimiento, pimientos, pimenton, pimientos rojos", "bell peppers"),
        ("chile, chiles", "chili peppers"), ("pepino, pepinos", "cucumbers"), ("calabacin, calabacines", "zucchini"),
        ("calabaza, calabazas", "squash"), ("berenjena, berenjenas", "eggplant"), ("espinaca, espinacas", "spinach"),
        ("lechuga, lechugas", "lettuce"), ("col, repollo", "cabbage"), ("col rizada", "kale"),
        ("acelga, acelgas", "chard"),
        ("apio", "celery"), ("maiz, elote, elotes", "corn"), ("ejotes, judias verdes", "green beans"),
        ("chicharos, guisantes", "peas"), ("remolacha, remolachas, betabel", "beets"), ("rabano, rabanos", "radishes"),
        ("esparragos", "asparagus"), ("jengibre", "ginger"), ("perejil", "parsley"), ("albahaca", "basil"),
        ("cilantro", "cilantro"), ("menta, hierbabuena", "mint"), ("verdura, verduras", "vegetables"),
        // Fruit and the pantry.
        ("limon, limones", "lemons"), ("lima, limas", "limes"), ("naranja, naranjas", "oranges"),
        ("manzana, manzanas", "apples"), ("platano, platanos", "bananas"), ("aguacate, aguacates", "avocados"),
        ("fresa, fresas", "strawberries"), ("pera, peras", "pears"), ("durazno, duraznos", "peaches"),
        ("uva, uvas", "grapes"), ("pina", "pineapple"), ("fruta, frutas", "fruit"), ("aceite", "oil"),
        ("aceite de oliva", "olive oil"), ("sal", "salt"), ("azucar", "sugar"), ("harina", "flour"),
    ]
}
