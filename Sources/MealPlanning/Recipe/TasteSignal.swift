public import RouterKit

/// A trait of a dish that people like or dislike; what feedback on one dinner says about others.
///
/// The raw values are stored with customers' preferences and stay as they are.
public enum TasteSignal: String, Codable, Sendable, CaseIterable, Hashable, Comparable {
    case american
    case asian
    case comfort
    case creamy
    case fresh
    case hearty
    case indian
    case italian
    case light
    case mediterranean
    case mexican
    case onePan = "one_pan"
    case quick
    case smoky
    case spicy
    case tangy

    /// Whether two dinners of one week that share it feel alike; two that are merely filling do not.
    var countsForVariety: Bool {
        switch self {
        case .hearty, .light, .onePan: false
        case .american, .asian, .comfort, .creamy, .fresh, .indian, .italian, .mediterranean, .mexican, .quick, .smoky,
            .spicy, .tangy:
            true
        }
    }

    /// How a reply calls dishes that have it, after "you like".
    public var phrase: Phrase {
        switch self {
        case .american: Phrase("American", es: "la cocina americana")
        case .asian: Phrase("Asian", es: "la cocina asiática")
        case .comfort: Phrase("comfort food", es: "los platos caseros")
        case .creamy: Phrase("creamy", es: "lo cremoso")
        case .fresh: Phrase("fresh", es: "lo fresco")
        case .hearty: Phrase("hearty", es: "los platos fuertes")
        case .indian: Phrase("Indian", es: "la cocina india")
        case .italian: Phrase("Italian", es: "la cocina italiana")
        case .light: Phrase("light", es: "lo ligero")
        case .mediterranean: Phrase("Mediterranean", es: "la cocina mediterránea")
        case .mexican: Phrase("Mexican", es: "la cocina mexicana")
        case .onePan: Phrase("one-pan", es: "lo de una sola sartén")
        case .quick: Phrase("quick", es: "lo rápido")
        case .smoky: Phrase("smoky", es: "lo ahumado")
        case .spicy: Phrase("spicy", es: "lo picante")
        case .tangy: Phrase("tangy", es: "lo ácido")
        }
    }

    public static func < (lhs: TasteSignal, rhs: TasteSignal) -> Bool { lhs.rawValue < rhs.rawValue }
}
