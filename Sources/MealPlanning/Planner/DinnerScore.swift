/// How much a dinner is worth beside others that are already chosen.
///
/// The parts, each about as large as the others for a usual dinner:
/// - **Cart**: twice the share of its foods that are at hand, less a quarter for each that would have to be bought.
/// - **Perishables**: the urgency of every food it uses up, the main food twice; nothing for what a chosen dinner uses
///   already.
/// - **Variety**: less for every chosen dinner with the same kind of main food, and for every taste in common.
///
/// The sum over a set of dinners does not depend on the order in which they were chosen.
enum DinnerScore {
    /// The worth of `dinner` after `chosen`, whose foods are `used`.
    static func worth(of dinner: Candidate, beside chosen: [Candidate], using used: Set<Food.ID>) -> Double {
        self.cart(dinner) + self.perishables(dinner, used: used) - self.monotony(dinner, beside: chosen)
    }

    private static func cart(_ dinner: Candidate) -> Double {
        let share = Double(dinner.uses.count) / Double(max(dinner.foods.count, 1))
        return 2 * share - 0.25 * Double(dinner.missing)
    }

    private static func perishables(_ dinner: Candidate, used: Set<Food.ID>) -> Double {
        dinner.uses.reduce(0) { sum, use in
            used.contains(use.food) ? sum : sum + self.urgency(use.keepsDays) * (use.isMain ? 2 : 1)
        }
    }

    private static func monotony(_ dinner: Candidate, beside chosen: [Candidate]) -> Double {
        chosen.reduce(0) { sum, other in
            let sameKind = dinner.mainKind == other.mainKind ? 0.4 : 0
            let tastes = dinner.recipe.signals.intersection(other.recipe.signals).count
            return sum + sameKind + 0.15 * Double(tastes)
        }
    }

    /// From 1 for what spoils today over 1/2 for what keeps a week to nearly 0 for dry goods.
    private static func urgency(_ keepsDays: Int) -> Double {
        7 / (7 + Double(keepsDays))
    }
}
