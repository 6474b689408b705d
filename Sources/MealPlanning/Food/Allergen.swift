public import RouterKit

/// Something that people with an allergy or an intolerance must not eat, not even hidden in a sauce.
///
/// The groups follow the labelling law of the United States (FALCPA and the FASTER Act of 2021) with two differences:
/// peanuts are among the nuts, since who says "nuts" means both, and wheat is widened to gluten.
///
/// It is a rule of caution, no promise: what a factory does not tell, a name cannot.
public enum Allergen: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
    /// Milk and what is made of it, whatever its lactose.
    case dairy
    /// Eggs, and what is usually made with them, such as mayonnaise and egg noodles.
    case egg
    /// Fish, and sauces made of it.
    case fish
    /// Wheat, barley, rye and oats, since oats are seldom free of wheat.
    case gluten
    /// Nuts from trees, and peanuts; no coconut, which is neither.
    case nuts
    /// Sesame, its oil and its paste.
    case sesame
    /// Crustaceans and molluscs.
    case shellfish
    /// Soybeans and what is made of them; refined oil does not count.
    case soy

    /// How a reply calls it.
    public var phrase: Phrase {
        switch self {
        case .dairy: Phrase("dairy", es: "lácteos")
        case .egg: Phrase("egg", es: "huevo")
        case .fish: Phrase("fish", es: "pescado")
        case .gluten: "gluten"
        case .nuts: Phrase("nuts", es: "nueces")
        case .sesame: Phrase("sesame", es: "sésamo")
        case .shellfish: Phrase("shellfish", es: "mariscos")
        case .soy: Phrase("soy", es: "soja")
        }
    }

    public static func < (lhs: Allergen, rhs: Allergen) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Allergen {
    /// What somebody is allergic to who names it with these folded words, or `nil` when that is a food or unknown.
    static func named(_ words: [String]) -> Set<Allergen>? { self.names[words.joined(separator: " ")] }

    private static let names: [String: Set<Allergen>] = [
        "dairy": [.dairy], "milk": [.dairy], "egg": [.egg], "fish": [.fish], "gluten": [.gluten], "wheat": [.gluten],
        "trigo": [.gluten], "nut": [.nuts], "tree nut": [.nuts], "fruto seco": [.nuts], "sesame": [.sesame],
        "sesamo": [.sesame], "ajonjoli": [.sesame], "shellfish": [.shellfish], "seafood": [.fish, .shellfish],
        "soy": [.soy], "soya": [.soy], "soja": [.soy], "soybean": [.soy],
    ]
}

extension Food.Kind {
    /// What everything of this kind has in it.
    var allergen: Allergen? {
        switch self {
        case .dairy: .dairy
        case .egg: .egg
        case .fish: .fish
        case .shellfish: .shellfish
        case .vegetable, .fruit, .herb, .poultry, .redMeat, .pork, .plantProtein, .legume, .grain, .staple: nil
        }
    }
}
