/// What to have in the kitchen for some dinners besides what the cart brings.
public struct ShoppingList: Sendable, Hashable {
    /// One food, with all that the dinners need of it.
    public struct Line: Sendable, Hashable {
        /// What to get.
        public let food: Food
        /// How much: one amount for every unit that recipes count it in, for all dinners and people together.
        public let amounts: [Ingredient]
        /// The dinners that it is for, in the order of the plan.
        public let recipes: [RecipeID]

        /// The line as a person writes it: "8 oz feta", "1 bunch + 1/2 cup dill"; plain ASCII.
        public var text: String {
            let isOne = self.amounts.count == 1 && self.amounts[0].isOneOrLess
            return
                "\(self.amounts.map(\.amount).joined(separator: " + ")) \(isOne ? self.food.singularName : self.food.name)"
        }
    }

    /// What is not in the cart, or not enough of it, in the order in which it is cooked.
    public let toBuy: [Line]

    /// What every kitchen should have, as far as the dinners need it and the cart does not bring it, in the same order.
    public let staples: [Line]
}

extension MealPlanner {
    /// What to buy for these dinners, so many people and this cart.
    ///
    /// Amounts are added up over all dinners; pieces, bunches and cans are rounded up, since nobody sells half of one.
    /// What the cart has is taken off where both are counted alike: ounces and pounds; pieces and dozens; bunches, four
    /// handfuls each; cans, one for a package; cups and spoons. Where they are not, what is in the cart is taken to be
    /// enough, and so it is when no more than a quarter is lacking. A recipe that the book does not know is left out.
    ///
    /// - Parameters:
    ///   - plan: The dinners.
    ///   - cart: What will be delivered.
    ///   - people: For how many people amounts are; 2 unless it is given, and never fewer than 1.
    /// - Returns: What to buy, and what should be in the kitchen.
    public func shoppingList(for plan: [PlannedDinner], cart: Cart, people: Int = 2) -> ShoppingList {
        var order: [Food.ID] = []
        var needs: [Food.ID: (amounts: Amounts, recipes: [RecipeID])] = [:]
        for recipe in plan.compactMap({ self.recipes[$0.recipe] }) {
            for ingredient in recipe.ingredients(for: people) {
                if needs[ingredient.food] == nil { order.append(ingredient.food) }
                needs[ingredient.food, default: (Amounts(), [])].amounts.add(ingredient)
                if needs[ingredient.food]?.recipes.last != recipe.id {
                    needs[ingredient.food]?.recipes.append(recipe.id)
                }
            }
        }
        let stock = Stock(cart, foods: self.foods)
        let lines = order.compactMap { id -> ShoppingList.Line? in
            guard let food = self.foods[id], let need = needs[id] else { return nil }
            let amounts = need.amounts.lacking(from: stock[id]).ingredients(of: id)
            return amounts.isEmpty ? nil : ShoppingList.Line(food: food, amounts: amounts, recipes: need.recipes)
        }
        return ShoppingList(toBuy: lines.filter { !$0.food.isStaple }, staples: lines.filter(\.food.isStaple))
    }
}
