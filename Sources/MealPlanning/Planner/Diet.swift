/// What someone eats.
public enum Diet: String, Codable, Sendable, CaseIterable, Hashable {
    /// No rules.
    case everything

    /// Fish and shellfish, but no meat.
    case pescatarian

    /// Eggs and dairy, but neither meat nor fish.
    case vegetarian

    /// Nothing from an animal.
    case vegan

    /// Whether someone on this diet may eat the dish, all of its ingredients considered.
    public func allows(_ recipe: Recipe) -> Bool {
        self.strictness <= recipe.strictestDiet.strictness
    }

    /// Whether someone on this diet may eat foods of a kind.
    func allows(_ kind: Food.Kind) -> Bool { self.strictness <= Self.strictest(allowing: kind).strictness }

    /// The strictest diet that allows all these kinds; an unknown kind (`nil`) may be anything.
    init(allowing kinds: [Food.Kind?]) {
        self = kinds.map(Self.strictest(allowing:)).min { $0.strictness < $1.strictness } ?? .vegan
    }

    private static func strictest(allowing kind: Food.Kind?) -> Diet {
        switch kind {
        case .poultry, .redMeat, .pork, nil: .everything
        case .fish, .shellfish: .pescatarian
        case .egg, .dairy: .vegetarian
        case .vegetable, .fruit, .herb, .plantProtein, .legume, .grain, .staple: .vegan
        }
    }

    private var strictness: Int {
        switch self {
        case .everything: 0
        case .pescatarian: 1
        case .vegetarian: 2
        case .vegan: 3
        }
    }
}
