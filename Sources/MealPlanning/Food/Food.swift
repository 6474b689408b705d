/// Something one cooks with, however a shop calls it.
///
/// Foods that a cook would exchange without changing the recipe are one food: every tender beef steak is `steak`, every
/// mild white fish is `white_fish`. Foods that need another recipe are two: `chicken_thighs` and `chicken_breast`.
public struct Food: Sendable, Hashable, Identifiable {
    /// What a food is to the cook, and to the diet of the one who eats it.
    public enum Kind: String, Sendable, CaseIterable, Hashable {
        case vegetable
        case fruit
        case herb
        case poultry
        case redMeat = "red_meat"
        case pork
        case fish
        case shellfish
        case egg
        case dairy
        case plantProtein = "plant_protein"
        case legume
        case grain
        case staple

        /// Whether an animal died for it; milk, cheese and eggs are not meant.
        public var isMeatOrFish: Bool {
            switch self {
            case .poultry, .redMeat, .pork, .fish, .shellfish: true
            case .vegetable, .fruit, .herb, .egg, .dairy, .plantProtein, .legume, .grain, .staple: false
            }
        }
    }

    /// Its name in code and data, in snake case, the same in every release.
    public let id: String

    /// How a person says it: "chicken thighs", "kale".
    public let name: String

    /// Other names under which shops and customers know it.
    public let otherNames: [String]

    /// What it is to the cook.
    public let kind: Kind

    /// For how many days after the delivery it stays good, kept as one should.
    ///
    /// Orders of magnitude after the USDA's FoodKeeper table (raw fish and ground meat 1–2 days, whole cuts of meat
    /// 3–5, tender greens 3–5, root vegetables 2–3 weeks, eggs 3–5 weeks, dry goods a year), the lower end where it
    /// gives a range. Good enough to put fish before lentils; not food safety advice.
    public let keepsDays: Int

    /// Whether a kitchen has it anyway (oil, salt, flour), so that nobody is told to buy it.
    public let isStaple: Bool

    /// What somebody with an allergy has to know of it; what its kind tells is among them.
    ///
    /// A food that comes with and without an allergen (corn and flour tortillas) has it.
    public let allergens: Set<Allergen>

    /// Describes a food that keeps fresh for `keepsDays` days.
    ///
    /// `allergens` need not name what the kind tells: dairy is dairy.
    public init(
        id: String,
        name: String,
        otherNames: [String] = [],
        kind: Kind,
        keepsDays: Int,
        isStaple: Bool = false,
        allergens: Set<Allergen> = []
    ) {
        self.id = id
        self.name = name
        self.otherNames = otherNames
        self.kind = kind
        self.keepsDays = keepsDays
        self.isStaple = isStaple
        self.allergens = kind.allergen.map { allergens.union([$0]) } ?? allergens
    }
}

extension Food {
    /// The names a food goes by, the one to show first.
    var allNames: [String] { [self.name] + self.otherNames }

    /// A row of the catalogue; the name is the identifier with spaces unless it is given.
    static func food(
        _ id: String,
        _ kind: Kind,
        keeps: Int,
        named name: String? = nil,
        also: [String] = [],
        has allergens: Set<Allergen> = []
    ) -> Food {
        Food(id: id, name: name ?? id.spoken, otherNames: also, kind: kind, keepsDays: keeps, allergens: allergens)
    }

    /// A row of the catalogue for what every kitchen has; it keeps for a year.
    static func staple(
        _ id: String,
        _ kind: Kind = .staple,
        named name: String? = nil,
        also: [String] = [],
        has allergens: Set<Allergen> = []
    ) -> Food {
        Food(
            id: id,
            name: name ?? id.spoken,
            otherNames: also,
            kind: kind,
            keepsDays: 365,
            isStaple: true,
            allergens: allergens
        )
    }
}

extension String {
    /// A snake case identifier as one would say it.
    fileprivate var spoken: String {
        String(self.map { $0 == "_" ? " " : $0 })
    }
}
