/// The foods the planner knows, and what shops and customers call them.
///
/// A value that never changes after it was made; every look-up is by dictionary, so one catalogue may be shared freely.
public struct FoodCatalogue: Sendable {
    /// The foods this project's recipes are written with, and what else is common in a farm box.
    public static let standard = FoodCatalogue(
        [Self.vegetables, Self.fruitAndHerbs, Self.meatAndFish, Self.proteins, Self.pantry, Self.staples].flatMap(
            \.self
        )
    )

    /// All foods, in the order in which they were given.
    public let foods: [Food]

    let index: FoodNameIndex
    private let byID: [Food.ID: Food]

    /// Makes a catalogue of these foods; of two with the same identifier the first counts.
    public init(_ foods: [Food]) {
        let byID = Dictionary(foods.map { ($0.id, $0) }) { first, _ in first }
        self.foods = foods.filter { byID[$0.id] == $0 }
        self.byID = byID
        self.index = FoodNameIndex(self.foods)
    }

    /// The food with this identifier, or `nil` when the catalogue has none.
    public subscript(id: Food.ID) -> Food? {
        self.byID[id]
    }
}
