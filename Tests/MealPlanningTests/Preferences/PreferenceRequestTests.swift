import MealPlanning
import Testing

struct PreferenceRequestTests {
    @Test(
        "reads diets",
        arguments: [
            ("I'm vegetarian", Diet.vegetarian), ("we are vegan", .vegan), ("I eat everything", .everything),
            ("soy vegetariana", .vegetarian), ("somos veganos", .vegan), ("my wife is pescatarian now", .pescatarian),
            ("I don't eat meat", .vegetarian), ("no meat please", .vegetarian),
            ("I'm not vegetarian anymore", .everything),
            ("no longer vegan", .everything), ("como de todo", .everything), ("ya no soy vegano", .everything),
            ("VEGETARIAN", .vegetarian), ("no como carne", .vegetarian), ("no meat or fish", .vegetarian),
        ]
    )
    func readsDiets(text: String, diet: Diet) { self.expect(text, [.diet(diet)]) }

    @Test(
        "reads dislikes",
        arguments: [
            ("no mushrooms ever", ["mushrooms"], false), ("I don't like mushrooms", ["mushrooms"], false),
            ("my kids hate mushroms", ["mushrooms"], false), ("no me gustan los champiñones", ["mushrooms"], false),
            ("sin cebolla por favor", ["onion"], false), ("we can't stand tofu", ["tofu"], false),
            ("never eggplant", ["eggplant"], false), ("not a fan of beets", ["beets"], false),
            ("allergic to peanuts", ["peanut_butter", "peanuts"], true),
            ("peanut allergy", ["peanut_butter", "peanuts"], true),
            ("soy alérgica a los cacahuates", ["peanut_butter", "peanuts"], true),
            ("I don't eat eggs", ["eggs"], false),
        ]
    )
    func readsDislikes(text: String, foods: [Food.ID], isAllergy: Bool) {
        self.expect(text, [.dislike(foods, isAllergy: isAllergy)])
    }

    @Test(
        "reads whole groups",
        arguments: [
            ("I hate fish", "salmon"), ("no pork", "bacon"), ("dairy free", "feta"),
        ]
    )
    func readsGroups(text: String, member: Food.ID) throws {
        let request = PreferenceRequest(text)
        #expect(request.changes.count == 1)
        guard case .dislike(let foods, _)? = request.changes.first else { throw Unexpected() }
        #expect(foods.contains(member) && foods.count > 3)
    }

    @Test(
        "reads allergies to whole groups",
        arguments: [
            ("allergic to eggs", .allergic([.egg])), ("soy allergy", .allergic([.soy])),
            ("soy alergica al ajonjoli", .allergic([.sesame])), ("nut allergy", .allergic([.nuts])),
            ("lactose intolerant", .allergic([.dairy])), ("I have celiac disease", .allergic([.gluten])),
            ("mi hija es celíaca", .allergic([.gluten])),
        ] as [(String, PreferenceRequest.Change)]
    )
    func readsAllergies(text: String, change: PreferenceRequest.Change) {
        self.expect(text, [change])
        #expect(PreferenceRequest(text).isAboutAllergy)
    }

    @Test("takes an allergy back, with what had been noted food by food")
    func takesAllergiesBack() {
        var preferences = CustomerPreferences()
        for change in PreferenceRequest("allergic to nuts").changes { preferences.apply(change) }
        preferences.dislikes = ["almonds"]
        for change in PreferenceRequest("I'm no longer allergic to nuts").changes { preferences.apply(change) }
        #expect(preferences == CustomerPreferences())
    }

    @Test("keeps an allergy that the diet rules out anyway")
    func allergyOutlivesDiet() {
        #expect(PreferenceRequest("vegetarian and allergic to fish").changes.contains(.allergic([.fish])))
    }

    @Test(
        "reads goals",
        arguments: [
            ("no more than 30 minutes", [.minutes(30)]), ("dinners under 45 min", [.minutes(45)]),
            ("ready in 20mins please", [.minutes(20)]), ("half an hour at most", [.minutes(30)]),
            ("quick dinners", [.minutes(30)]), ("no time limit", [.minutes(nil)]),
            ("máximo 40 minutos", [.minutes(40)]),
            ("high protein please", [.protein(30)]), ("at least 25 g of protein", [.protein(25)]),
            ("40g protein in 30 minutes", [.minutes(30), .protein(40)]), ("any protein", [.protein(nil)]),
            ("quiero más proteína", [.protein(30)]), ("5 minutes", []), ("900 minutes", []),
            ("mon to thu, 30 minutes", [.days([.monday, .tuesday, .wednesday, .thursday]), .minutes(30)]),
        ] as [(String, [PreferenceRequest.Change])]
    )
    func readsGoals(text: String, changes: [PreferenceRequest.Change]) { self.expect(text, changes) }

    @Test(
        "takes dislikes back",
        arguments: [
            "I like mushrooms again", "mushrooms are fine", "we love mushrooms", "I'm not allergic to mushrooms",
            "me gustan los champiñones otra vez", "I don't mind mushrooms",
        ]
    )
    func takesBack(text: String) { self.expect(text, [.like(["mushrooms"])]) }

    @Test(
        "reads how many people",
        arguments: [
            ("we are 4", 4), ("we're 4", 4), ("cooking for 4", 4), ("somos 4", 4), ("somos cuatro", 4),
            ("dinner for two", 2),
            ("there are five of us", 5), ("family of 6", 6), ("it's just me", 1), ("2 adults and 3 kids", 5),
            ("para 3 personas", 3),
            ("4 people", 4), ("we are 4 now", 4),
        ]
    )
    func readsPeople(text: String, people: Int) { self.expect(text, [.people(people)]) }

    @Test(
        "reads days",
        arguments: [
            ("I cook on mon, wed and fri", .days([.monday, .wednesday, .friday])),
            ("dinners on weekends too", .moreDays([.saturday, .sunday])),
            ("mon, wed, fri", .days([.monday, .wednesday, .friday])),
            ("we don't cook on fridays", .fewerDays([.friday])),
            ("cocino lunes y miércoles", .days([.monday, .wednesday])),
            ("cenas también los fines de semana", .moreDays([.saturday, .sunday])),
            ("I cook every day but friday", .days([.monday, .tuesday, .wednesday, .thursday, .saturday, .sunday])),
            ("I cook mon-thu", .days([.monday, .tuesday, .wednesday, .thursday])),
        ] as [(String, PreferenceRequest.Change)]
    )
    func readsDays(text: String, change: PreferenceRequest.Change) { self.expect(text, [change]) }

    @Test func readsSeveralAtOnce() {
        self.expect(
            "We are vegetarian and cooking for 4, no mushrooms, eggplant or unicorn. Dinners on mon and wed!",
            [
                .diet(.vegetarian), .people(4), .dislike(["mushrooms"], isAllergy: false),
                .dislike(["eggplant"], isAllergy: false), .days([.monday, .wednesday]),
            ],
            notUnderstood: ["unicorn"]
        )
        self.expect(
            "I hate tofu but I like kale",
            [.dislike(["tofu"], isAllergy: false), .like(["kale", "microgreens"])]
        )
    }

    @Test(
        "keeps apart what it does not understand",
        arguments: [
            ("no unicorn ever", ["unicorn"]), ("I don't like mushrooms or Unicorn", ["Unicorn"]),
            ("cooking for 500", ["500"]), ("no fish on fridays", ["fish on fridays"]),
        ]
    )
    func keepsApart(text: String, notUnderstood: [String]) {
        #expect(PreferenceRequest(text).notUnderstood == notUnderstood)
    }

    @Test(
        "finds nothing in other texts",
        arguments: [
            "", "plan", "hello there", "👍", "we are 4 minutes late", "swap 2", "away til sunday", "no", "thanks",
        ]
    )
    func findsNothing(text: String) { self.expect(text, []) }

    private func expect(
        _ text: String,
        _ changes: [PreferenceRequest.Change],
        notUnderstood: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let request = PreferenceRequest(text)
        #expect(request.changes == changes, "\(text)", sourceLocation: sourceLocation)
        #expect(request.notUnderstood == notUnderstood, "\(text)", sourceLocation: sourceLocation)
    }

    private struct Unexpected: Error {}
}
