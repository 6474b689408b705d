import MealPlanning
import Testing

struct FoodCatalogueTests {
    let catalogue = FoodCatalogue.standard

    @Test func knowsEveryFoodByOneIdentifier() {
        #expect(catalogue.foods.count >= 120)
        #expect(Set(catalogue.foods.map(\.id)).count == catalogue.foods.count)
        for food in catalogue.foods {
            #expect(catalogue[food.id] == food)
            #expect(food.id.allSatisfy { $0 == "_" || ($0.isASCII && $0.isLowercase) }, "\(food.id)")
            #expect(food.keepsDays > 0, "\(food.id)")
        }
        #expect(catalogue["unicorn"] == nil)
    }

    /// A name that two foods share would make one of them unreachable, or a matter of order.
    @Test func givesNoNameToTwoFoods() {
        var owners: [String: Food.ID] = [:]
        for food in catalogue.foods {
            for name in [food.name] + food.otherNames {
                let owner = owners.updateValue(food.id, forKey: name)
                #expect(owner == nil, "\(name): \(owner ?? "") and \(food.id)")
            }
        }
    }

    @Test func isFoundInItsOwnNames() {
        for food in catalogue.foods {
            for name in [food.name] + food.otherNames {
                #expect(catalogue.foods(in: name) == [food], "\(name)")
                #expect(catalogue.foods(matching: name).contains(food), "\(name)")
            }
        }
    }

    @Test func putsFishBeforeGreensBeforeRootsBeforeDryGoods() throws {
        let days = try ["salmon", "spinach", "kale", "carrots", "lentils"].map { id in
            try #require(catalogue[id]).keepsDays
        }
        #expect(days == days.sorted())
        #expect(Set(days).count == days.count)
    }

    @Test func keepsTheFirstOfTwoWithOneIdentifier() {
        let one = Food(id: "x", name: "one", kind: .grain, keepsDays: 1)
        let two = Food(id: "x", name: "two", kind: .grain, keepsDays: 1)
        let catalogue = FoodCatalogue([one, two])
        #expect(catalogue.foods == [one])
        #expect(catalogue.foods(in: "two").isEmpty)
    }
}
