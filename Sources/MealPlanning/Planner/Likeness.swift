/// How alike two dinners are; from a plan's view, less is better.
enum Likeness: Int, Comparable {
    /// They differ in the main food, in form and in most of what goes in.
    case none

    /// They are about different foods but arrive as the same sort of dish.
    case sameForm

    /// They have the main food, or most foods, in common.
    case sameFoods

    /// Compares two dinners by form, main food, and all foods that are not staples.
    init(_ one: Dish, _ other: Dish) {
        let shared = one.foodSet.sharedCount(with: other.foodSet)
        if one.main == other.main || shared * 2 > min(one.foods.count, other.foods.count) {
            self = .sameFoods
        } else {
            self = one.recipe.form == other.recipe.form ? .sameForm : .none
        }
    }

    static func < (lhs: Likeness, rhs: Likeness) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
