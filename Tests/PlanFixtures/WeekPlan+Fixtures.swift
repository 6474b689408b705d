public import MealPlanning
public import RouterKit
public import RouterKitTesting

// Plans for the tests of handlers.

extension WeekPlan {
    /// The planner's five dinners for the demo cart.
    public static let demo: WeekPlan = {
        var plan = WeekPlan()
        for dinner in MealPlanner().plan(for: PlanRequest(cart: .demo)) {
            guard let recipe = RecipeBook.standard[dinner.recipe] else { continue }
            plan.dinners.append(Dinner(number: plan.dinners.count + 1, day: dinner.day, recipe: recipe))
        }
        return plan
    }()

    /// The dinners of the demo cart, settled when tests begin.
    public static let confirmedDemo: WeekPlan = {
        var plan = WeekPlan.demo
        plan.confirmedAt = TestClock.start
        return plan
    }()

    /// So many dinners of any recipes on any days, from one to seven.
    public static func random(using generator: inout SeededGenerator) -> WeekPlan {
        var plan = WeekPlan()
        let days = Weekday.allCases.shuffled(using: &generator).prefix(Int.random(in: 1...7, using: &generator))
            .sorted()
        let recipes = RecipeBook.standard.recipes.shuffled(using: &generator)
        for (index, day) in days.enumerated() {
            plan.dinners.append(Dinner(number: index + 1, day: day, recipe: recipes[index]))
        }
        return plan
    }
}

extension Language {
    /// Those that replies are written in.
    public static let all: [Language] = [.english, .spanish]
}
