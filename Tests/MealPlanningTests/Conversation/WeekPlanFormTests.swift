import Foundation
import MealPlanning
import RouterKit
import Testing

/// The forms of plans.
///
/// Whoever changes one raises ``WeekPlan/schema`` and adds a migration, whose fixture is the file that is read here.
struct WeekPlanFormTests {
    @Test("reads form 1, and writes it as it was")
    func formOne() throws {
        #expect(WeekPlan.schema == 1)
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Fixtures/week-plan-1.json"))
        let stored = try JSONDecoder().decode(JSONValue.self, from: data)
        let plan = try stored.decoded(as: WeekPlan.self)
        #expect(try JSONValue(encoding: plan) == stored)
        #expect(plan.dinners.map(\.number) == [1, 2, 3, 5])
        #expect(plan.isConfirmed)
    }
}
