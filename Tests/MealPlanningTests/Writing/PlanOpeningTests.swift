import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

/// What may be said about a plan.
struct PlanOpeningTests {
    /// A vegetarian-free week of three dinners.
    private static func brief(
        room: Int = 160,
        language: Language = .english,
        _ change: (inout CustomerPreferences) -> Void = { _ in }
    ) throws -> AnalysisBrief {
        func dinner(_ day: Weekday, _ title: String) throws -> AnalysisBrief.Dinner {
            .init(day: day, recipe: try #require(RecipeBook.standard.recipes.first { $0.title == title }))
        }
        var preferences = CustomerPreferences()
        change(&preferences)
        return AnalysisBrief(
            dinners: [
                try dinner(.monday, "Lemon salmon sheet pan"), try dinner(.tuesday, "White bean and kale soup"),
                try dinner(.thursday, "Coconut chicken curry"),
            ],
            cart: Cart(["Lacinato Kale", "Salmon", "Chicken Thighs", "Pork Chops", "Almonds"]),
            preferences: preferences,
            language: language,
            room: room
        )
    }

    @Test(
        "takes what is true",
        arguments: [
            "The salmon goes first, the kale keeps until Tuesday.",
            "Three easy dinners from your box!",
            "Lemon salmon sheet pan on Monday, a warm soup and a curry to end the week.",
            "Your almonds wait for a snack; the fish is cooked while it is fresh.",
            "Coconut chicken curry makes Thursday worth waiting for.",
            "It's a week of greens, beans and good company.",
        ]
    )
    func good(text: String) throws { #expect(try PlanOpening(text, for: Self.brief()).text == text) }

    @Test(
        "takes Spanish",
        arguments: [
            (
                "El salmón va primero; la col rizada aguanta hasta el martes.",
                "El salmon va primero; la col rizada aguanta hasta el martes."
            ),
            ("Tres cenas con pollo, pescado y frijoles.", "Tres cenas con pollo, pescado y frijoles."),
        ]
    )
    func spanish(text: String, plain: String) throws {
        #expect(try PlanOpening(text, for: Self.brief(language: .spanish)).text == plain)
    }

    @Test(
        "writes it in the alphabet of text messages",
        arguments: [
            ("\u{201C}The kale\u{2019}s first\u{2026}\u{201D}", "The kale's first..."),
            (" The kale \u{1F96C} first \u{2764}\u{FE0F}\n", "The kale first"),
            ("The kale \u{2014} first", "The kale - first"),
        ]
    )
    func plain(text: String, plain: String) throws { #expect(try PlanOpening(text, for: Self.brief()).text == plain) }

    @Test(
        "refuses what is not",
        arguments: [
            ("", PlanOpening.Refusal.empty), (" \n\u{1F600}", .empty),
            (String(repeating: "so ", count: 54), .tooLong),
            ("One line\nand another", .characters), ("Dinner \u{4F60}\u{597D}", .characters), ("a/b", .characters),
            ("You pay 5$", .characters), ("Mail me@farm", .characters), ("<b>kale</b>", .characters),
            ("See farm.example now", .words), ("It is 1.50 only", .words), ("Visit our site", .words),
            ("Reply yes", .words), ("Confirm it now", .words), ("SKIP the kale", .words), ("Text us", .words),
            ("The soup is nut-free", .words), ("Safe for your allergy", .words), ("Eat it tonight", .words),
            ("Gratis para ti", .words),
            ("Call me at 5550100", .words), ("Ring 5550100", .number), ("All in 500 minutes", .number),
            ("soup'peanuts", .words), ("aPeanut", .words), ("3peanuts", .words),
            ("thepeanuts", .food), ("xFridays", .words), ("fridayx", .day),
            ("Seven dinners", .number), ("Salmon in 1000000000000000000000 ways", .number),
            ("Kale on Friday", .day), ("Soup for wed", .day), ("Sopa el viernes", .day), ("Fridays are for fish", .day),
            ("Beef tacos for all", .dinner), ("A pizza week", .dinner), ("Una hamburguesa buena", .dinner),
            ("Try Beef Wellington", .dinner), ("Great with Acme sauce", .dinner),
            ("Peanuts on top", .food), ("A little lobster", .food), ("With beef and mushrooms", .food),
            ("Con cacahuates", .food), ("Add walnuts", .food), ("Loads of cheese", .food), ("Some turkey", .food),
        ]
    )
    func refused(text: String, refusal: PlanOpening.Refusal) throws {
        let brief = try Self.brief()
        #expect(throws: refusal) { try PlanOpening(text, for: brief) }
    }

    @Test("refuses what is longer than there is room")
    func room() throws {
        let brief = try Self.brief(room: 20)
        #expect(throws: PlanOpening.Refusal.tooLong) { try PlanOpening("The salmon goes first.", for: brief) }
        #expect(try PlanOpening("Salmon goes first.", for: brief).text == "Salmon goes first.")
    }

    @Test("refuses what is in the box and the customer does not eat")
    func restrictions() throws {
        for allergic in [try Self.brief { $0.dislikes = ["almonds"] }, try Self.brief { $0.allergies = [.nuts] }] {
            for text in ["The almonds are a snack", "Nuts for a snack", "Almendras"] {
                #expect(throws: PlanOpening.Refusal.restriction) { try PlanOpening(text, for: allergic) }
            }
        }
        for (diet, text) in [
            (Diet.vegetarian, "Your pork chops wait"), (.vegetarian, "Lots of meat"), (.vegan, "The fish is fresh"),
            (.pescatarian, "Chicken again"),
        ] {
            let brief = try Self.brief { $0.diet = diet }
            #expect(throws: PlanOpening.Refusal.restriction) { try PlanOpening(text, for: brief) }
        }
        #expect(throws: Never.self) { try PlanOpening("Kale and beans", for: try Self.brief { $0.diet = .vegan }) }
    }

    @Test("never lets a food through that is not there or not eaten, whatever else is said", arguments: 0..<6)
    func foods(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let request = PlanRequest.random(seed: seed)
        let planner = MealPlanner()
        let plan = planner.plan(for: request)
        var preferences = CustomerPreferences()
        preferences.diet = request.diet
        preferences.dislikes = request.unwanted.sorted()
        preferences.allergies = request.allergies.sorted()
        let brief = AnalysisBrief(
            plan,
            for: request,
            by: planner,
            preferences: preferences,
            language: .english,
            room: 160
        )
        let foods = FoodCatalogue.standard
        let there = Set(
            request.cart.contents.flatMap { foods.foods(in: $0.name) }.map(\.id)
                + plan.recipes.flatMap { $0.ingredients.map(\.food) }
        )
        let frames = ["the % first", "a week of % and good company", "% for you", "so much %, so little time"]
        for food in foods.foods {
            let frame = frames.randomElement(using: &generator) ?? "%"
            let text = frame.replacing("%", with: food.name)
            guard !there.contains(food.id) || request.unwanted.contains(food.id) else { continue }
            #expect(throws: PlanOpening.Refusal.self, "\(text)") { try PlanOpening(text, for: brief) }
        }
        for recipe in RecipeBook.standard.recipes where !plan.recipes.contains(recipe) {
            #expect(throws: PlanOpening.Refusal.self, "\(recipe.title)") {
                try PlanOpening("Enjoy the \(recipe.title)", for: brief)
            }
        }
    }

    @Test("whatever is written, what comes out is one plain line with room", arguments: 0..<10)
    func anything(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let brief = try Self.brief(room: 60)
        let pieces = [
            "kale", "salmon", " ", " ", " ", ".", "\n", "é", "á", "\u{1F96C}", "7", "3", "$", "://", "Monday", "Friday",
            "'",
            "\u{2019}", "peanuts", "CONFIRM", "x", "\u{301}", "\u{200B}", "{", "€", "soup", "the",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0...16, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            guard let opening = try? PlanOpening(text, for: brief).text else { continue }
            #expect(opening.count <= 60 && !opening.isEmpty)
            for piece in ["\n", "$", "://", "7", "Friday", "peanuts", "CONFIRM", "{", "€", "\u{301}"] {
                #expect(!opening.contains(piece))
            }
        }
    }
}
