extension MealPlanner {
    /// The best other dinner for an evening that cannot stay as it is, or `nil` when the cart has none.
    ///
    /// Its main food is in the cart. It is alike no dinner that stays if that can be, else of the same form as one; never
    /// about the same foods, and never in the plan already. No limit of the request is broken, and its tastes and goals
    /// count.
    public func replacement(
        for recipe: RecipeID,
        in plan: [PlannedDinner],
        for request: PlanRequest
    ) -> Recipe? {
        let evening = Evening(self, replacing: recipe, in: plan, for: request)
        let choices = evening.choices.filter(\.hasMain)
        let best =
            choices.first { evening.likeness(to: $0) == .none }
            ?? choices.first { evening.likeness(to: $0) == .sameForm }
        return best?.recipe
    }

    /// The dinners whose main food the cart does not have any more, in the order of the plan.
    ///
    /// A recipe that the book does not know is not one of them: nobody can tell what it needs.
    public func dinnersLackingMain(in plan: [PlannedDinner], cart: Cart) -> [PlannedDinner] {
        let provisions = Provisions(cart, foods: self.foods)
        return plan.filter { dinner in
            self.recipes[dinner.recipe].map { !provisions.has($0.main) } ?? false
        }
    }
}
