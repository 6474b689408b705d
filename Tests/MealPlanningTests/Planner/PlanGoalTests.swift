import MealPlanning
import Testing

struct PlanGoalTests {
    private let planner = MealPlanner()

    private func plan(_ goals: PlanGoals, on days: [Weekday] = Weekday.workweek) -> [Recipe] {
        var request = PlanRequest(cart: .demo, days: days)
        request.goals = goals
        return self.planner.plan(for: request).recipes
    }

    @Test func bringQuickerDinners() {
        let usual = self.plan(PlanGoals())
        let quick = self.plan(PlanGoals(weekdayMinutes: 25))
        #expect(quick.count == 5)
        #expect(quick.map(\.minutes).reduce(0, +) < usual.map(\.minutes).reduce(0, +))
    }

    @Test func leaveTheWeekendItsTime() {
        let weekend: [Weekday] = [.saturday, .sunday]
        #expect(self.plan(PlanGoals(weekdayMinutes: 10), on: weekend) == self.plan(PlanGoals(), on: weekend))
    }

    @Test func bringMoreProtein() {
        var grams = (usual: 0, rich: 0)
        for seed in 0..<10 {
            var request = PlanRequest(cart: .random(60, seed: seed))
            grams.usual += self.planner.plan(for: request).recipes.map(\.protein).reduce(0, +)
            request.goals.protein = 40
            grams.rich += self.planner.plan(for: request).recipes.map(\.protein).reduce(0, +)
        }
        #expect(grams.rich > grams.usual)
    }

    @Test func areNoLimits() {
        #expect(self.plan(PlanGoals(weekdayMinutes: 1, protein: 500)).count == 5)
    }
}
