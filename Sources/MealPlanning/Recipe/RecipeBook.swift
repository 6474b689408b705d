/// The recipes a planner chooses from.
public struct RecipeBook: Sendable {
    /// The recipes of this project, written for it.
    public static let standard = RecipeBook(
        [
            Self.poultry, Self.fish, Self.shellfish, Self.meat, Self.eggsAndCheese, Self.legumes, Self.tofu,
            Self.vegetables, Self.greens, Self.roots, Self.grains,
        ].flatMap(\.self)
    )

    /// All recipes, in the order in which they were given.
    public let recipes: [Recipe]

    private let byID: [RecipeID: Recipe]

    /// Makes a book of these recipes; of two with the same identifier the first counts.
    public init(_ recipes: [Recipe]) {
        let byID = Dictionary(recipes.map { ($0.id, $0) }) { first, _ in first }
        self.recipes = recipes.filter { byID[$0.id] == $0 }
        self.byID = byID
    }

    /// The recipe with this identifier, or `nil` when the book has none, for example one from an older release.
    public subscript(id: RecipeID) -> Recipe? {
        self.byID[id]
    }
}
