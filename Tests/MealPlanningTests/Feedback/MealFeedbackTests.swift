import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

struct MealFeedbackTests {
    @Test func remembersTheLatestOpinionOfEachRecipe() {
        var feedback = MealFeedback()
        feedback.note("shakshuka", rating: 2, comment: "too spicy", at: TestClock.start)
        feedback.note("red-lentil-dal", rating: 9, at: TestClock.start)
        feedback.note("shakshuka", rating: 4, at: TestClock.start.addingTimeInterval(60))
        #expect(feedback["shakshuka"]?.rating == 4)
        #expect(feedback["shakshuka"]?.comment == "too spicy")
        #expect(feedback["red-lentil-dal"]?.rating == 5)
        #expect(feedback["beef-bolognese"] == nil)
        #expect(feedback.ratings.map(\.recipe) == ["red-lentil-dal", "shakshuka"])
    }

    @Test func staysSmall() {
        var feedback = MealFeedback()
        for number in 0..<(MealFeedback.maximumRatings + 5) {
            let comment = String(repeating: "x", count: 5_000)
            feedback.note(RecipeID(rawValue: "recipe-\(number)"), rating: 0, comment: comment, at: TestClock.start)
        }
        #expect(feedback.ratings.count == MealFeedback.maximumRatings)
        #expect(feedback["recipe-0"] == nil && feedback["recipe-5"]?.rating == 1)
        #expect(feedback.ratings.last?.comment?.count == MealFeedback.maximumComment)
    }

    /// The form that is stored; whoever changes it raises the schema and adds a migration.
    @Test("writes form 1 as it reads it")
    func formOne() throws {
        #expect(MealFeedback.schema == 1 && MealFeedback.name == "feedback")
        let text = """
            {"ratings":[{"recipe":"shakshuka","rating":4,"comment":"too spicy","at":1767614400000},
            {"recipe":"red-lentil-dal","rating":5,"at":1767614460000}]}
            """
        let stored = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let feedback = try stored.decoded(as: MealFeedback.self)
        #expect(try JSONValue(encoding: feedback) == stored)
        #expect(feedback["shakshuka"]?.at == TestClock.start)
    }
}
