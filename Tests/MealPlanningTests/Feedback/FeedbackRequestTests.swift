import MealPlanning
import RouterKitTesting
import Testing

/// Opinions of this week: 1 Mon curry, 2 Tue tacos, 3 Wed salmon, 4 Thu sheet pan, 5 Fri frittata; today is Friday.
struct FeedbackRequestTests {
    private static let plan: WeekPlan = {
        let recipes: [RecipeID] = [
            "chicken-kale-coconut-curry", "black-bean-sweet-potato-tacos", "salmon-kale-skillet",
            "cauliflower-chickpea-sheet-pan", "kale-feta-frittata",
        ]
        var plan = WeekPlan()
        plan.dinners = zip(1..., zip(Weekday.workweek, recipes)).compactMap { number, dinner in
            RecipeBook.standard[dinner.1].map { .init(number: number, day: dinner.0, recipe: $0) }
        }
        return plan
    }()

    private func read(_ text: String) -> FeedbackRequest { FeedbackRequest(text, of: Self.plan, today: .friday) }

    @Test(
        "reads dinner and rating",
        arguments: [
            ("loved 2", 2, 5), ("2 was great", 2, 4), ("5 stars for the curry", 1, 5), ("4/5 for dinner 3", 3, 4),
            ("hated tuesday", 2, 1), ("3: meh", 3, 3), ("me encantó el 2", 2, 5), ("👍 2", 2, 4), ("2 👎🏽", 2, 2),
            ("#2 5 stars", 2, 5), ("2: 5", 2, 5), ("3 1", 3, 1), ("the salmon was amazing!", 3, 5),
            ("loved the tacos", 2, 5), ("the second was terrible", 2, 1), ("last night was delicious", 4, 5),
            ("chickpeas were ok", 4, 3), ("el salmón estuvo delicioso", 3, 5), ("tacos ⭐⭐⭐", 2, 3),
            ("tacos 8/10", 2, 4),
            ("4 out of 5 for 1", 1, 4), ("no me gustó el 3", 3, 2), ("I didn't like 4", 4, 2), ("3 wasn't great", 3, 2),
            ("2 was not bad", 2, 3), ("0 stars for 2", 2, 1), ("7/5 tacos", 2, 5), ("4 estrellas para el curry", 1, 4),
            ("loved the frittata", 5, 5), ("the eggs were great", 5, 4), ("two was great", 2, 4), ("❤️ 1", 1, 5),
        ]
    )
    func readsDinnerAndRating(text: String, number: Int, rating: Int) {
        let request = self.read(text)
        #expect(request.dinners.map(\.number) == [number])
        #expect(request.rating == rating)
        #expect(request.comment == nil)
    }

    @Test(
        "reads a rating with no dinner",
        arguments: [("👎", 2), ("4/5", 4), ("loved it", 5), ("this one was great", 4), ("5 stars!", 5), ("⭐⭐⭐⭐", 4)]
    )
    func readsARatingAlone(text: String, rating: Int) {
        let request = self.read(text)
        #expect(request.dinners.isEmpty)
        #expect(request.rating == rating)
        #expect(request.comment == nil)
    }

    @Test(
        "keeps what else is said",
        arguments: [
            ("the tacos were too spicy", 2, nil), ("loved 2 but a bit too salty", 2, 5),
            ("  3 needs more garlic ", 3, nil),
            ("the curry was bland", 1, 2), ("2 was great, my kids asked for more", 2, 4),
        ] as [(String, Int, Int?)]
    )
    func keepsComments(text: String, number: Int, rating: Int?) {
        let request = self.read(text)
        #expect(request.dinners.map(\.number) == [number])
        #expect(request.rating == rating)
        #expect(request.comment.map { text.contains($0) && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") } == true)
    }

    @Test func returnsAllDinnersThatFit() {
        #expect(self.read("the kale was great").dinners.map(\.number) == [3, 5])
        #expect(self.read("loved monday and tuesday").dinners.map(\.number) == [1, 2])
    }

    @Test func findsNoDinnerThatIsNotThere() {
        #expect(self.read("loved 9").dinners.isEmpty)
        #expect(self.read("loved the lasagna").dinners.isEmpty)
        #expect(self.read("loved sunday").dinners.isEmpty)
        #expect(FeedbackRequest("loved 2", of: WeekPlan(), today: .friday).dinners.isEmpty)
    }

    @Test("finds nothing in an empty text", arguments: ["", " ", "?!", "the"])
    func findsNothing(text: String) { #expect(self.read(text).isEmpty) }

    @Test func readsSeveralOpinions() {
        let requests = FeedbackRequest.all(in: "loved 2, hated 3 and the curry was ok", of: Self.plan, today: .friday)
        #expect(requests.map { $0.dinners.map(\.number) } == [[2], [3], [1]])
        #expect(requests.map(\.rating) == [5, 1, 3])
        let one = FeedbackRequest.all(in: "2 was great, my kids asked for more", of: Self.plan, today: .friday)
        #expect(one.count == 1 && one.first?.rating == 4)
    }

    @Test("reads any text", arguments: 0..<20)
    func readsAnyText(seed: Int) {
        let pieces = [
            "loved", "2", "/", "5", "stars", "of", "not", "👍", "out", "⭐", "the", "curry", "é", "99999", "10", "last",
            "night",
            "#", "mon", "no", "me gustó", ":", "\n", "½",
        ]
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let length = Int.random(in: 0..<9, using: &generator)
            let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
            let request = self.read(text)
            #expect(request.rating.map { (1...5).contains($0) } ?? true, "\(text)")
            #expect(request.dinners.count <= 5)
        }
    }
}
