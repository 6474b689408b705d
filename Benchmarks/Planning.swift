import MealPlanning

/// How long it takes to choose a week's dinners.
enum Planning {
    static func report() -> String {
        let planner = MealPlanner()
        var large = Cart.demo
        for food in FoodCatalogue.standard.foods.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element)
        where large.contents.count < 60 {
            large.items.append(CartItem(name: food.name, priceCents: 100))
        }
        var likes = PlanRequest(cart: large)
        likes.tastes = TasteProfile(weights: [.mexican: 0.6, .spicy: 0.4, .creamy: -0.3])
        likes.mix = TasteMix(seed: 1, week: 1)
        likes.allergies = [.nuts]
        let requests = [
            ("demo cart", PlanRequest(cart: .demo)), ("60 items", PlanRequest(cart: large)),
            ("60 items, learned tastes, an allergy", likes),
        ]
        var plans = requests.map { name, request in
            Measurement(name) { _ in planner.plan(for: request).count }
        }
        var swaps = [
            Measurement("box swaps of the demo cart") { _ in 1 + planner.boxSwaps(for: PlanRequest(cart: .demo)).count }
        ]
        Measurement.run(&plans, rounds: 11, callsPerRound: 100)
        Measurement.run(&swaps, rounds: 5, callsPerRound: 10)
        let rows = (plans + swaps).map { measurement in
            let micros = (measurement.nanoseconds / 1_000).rounded()
            return "| \(measurement.name) | \(micros / 1_000) |"
        }
        return (["| request | ms |", "| --- | ---: |"] + rows).joined(separator: "\n")
    }
}
