import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import Testing

/// The forms of plans.
///
/// Whoever changes one raises ``WeekPlan/schema`` and adds a migration, whose fixture is the file of the old form.
struct WeekPlanFormTests {
    @Test("writes form 2 as it reads it")
    func formTwo() throws {
        #expect(WeekPlan.schema == 2)
        let stored = try self.fixture(2)
        let plan = try stored.decoded(as: WeekPlan.self)
        #expect(try JSONValue(encoding: plan) == stored)
        #expect(plan.removals == [.init(item: "Organic Lemons", quantity: 1, afterExchanges: 1), .init(item: "Feta")])
        #expect(plan.retries == 2)
        #expect(plan.avoiding == ["tofu-scramble-tacos"])
        #expect(plan.cartAsOf != nil && plan.recipesAt != nil && plan.recipesSentAt != nil)
    }

    @Test("brings form 1 to form 2")
    func formOne() throws {
        let migration = try #require(WeekPlan.migrations.first { $0.form == 1 })
        let old = try self.fixture(1)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(migration.fixture.utf8)) == old)
        let turn = try Turn.test { $0[FormOne.self] = FormOne(value: old) }
        let plan = try #require(turn[WeekPlan.self])
        #expect(plan.dinners.map(\.number) == [1, 2, 3, 5])
        #expect(plan.exchanges == [.init(item: "Kale", alternative: "Chard")])
        #expect(plan.isConfirmed)
        #expect(plan.removals.isEmpty && plan.retries == 0 && plan.avoiding.isEmpty)
    }

    private func fixture(_ form: Int) throws -> JSONValue {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Fixtures/week-plan-\(form).json"))
        return try JSONDecoder().decode(JSONValue.self, from: data)
    }
}

/// What an older program stored, whatever it was.
private struct FormOne: ModuleData {
    static let name = WeekPlan.name
    var value: JSONValue

    init(value: JSONValue) { self.value = value }
    init(from decoder: any Decoder) throws { self.value = try JSONValue(from: decoder) }
    func encode(to encoder: any Encoder) throws { try self.value.encode(to: encoder) }
}
