import MealPlanning
import Testing

@testable import SwapHandlers

struct DinnerWishTests {
    private func dinners(_ wish: String) -> [Recipe] {
        RecipeBook.standard.recipes.filter(DinnerWish(wish).isMet)
    }

    @Test("knows diets", arguments: ["vegetarian", "veggie", "vegetariana"])
    func diets(wish: String) {
        #expect(!self.dinners(wish).isEmpty)
        #expect(!self.dinners(wish).map(\.isVegetarian).contains(false))
        #expect(DinnerWish(wish).isDiet)
    }

    @Test("knows what is quick", arguments: ["quick", "faster", "rapido"])
    func quick(wish: String) {
        #expect(!self.dinners(wish).isEmpty)
        #expect(self.dinners(wish).map(\.minutes).max() ?? .max <= 25)
    }

    @Test("knows forms by name", arguments: [("soup", DishForm.soup), ("tacos", .tacos), ("sopa", .soup)])
    func forms(wish: String, form: DishForm) {
        #expect(self.dinners(wish).map(\.form).contains(form))
    }

    @Test("takes all of it together")
    func together() {
        let dinners = self.dinners("vegan curry")
        #expect(!dinners.isEmpty)
        for dinner in dinners {
            let isCurry = dinner.form == .curry || dinner.title.lowercased().contains("curry")
            #expect(dinner.isVegan && isCurry)
        }
    }

    @Test("finds nothing of a kind that there is not", arguments: ["unicorn", "3", "vegetarian unicorn"])
    func nothing(wish: String) { #expect(self.dinners(wish).isEmpty) }
}
