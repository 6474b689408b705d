/// A trait of a dish that people like or dislike; what feedback on one dinner says about others.
///
/// The raw values are stored with customers' preferences and stay as they are.
public enum TasteSignal: String, Codable, Sendable, CaseIterable, Hashable {
    case asian
    case comfort
    case creamy
    case fresh
    case indian
    case italian
    case mediterranean
    case mexican
    case quick
    case smoky
    case spicy
    case tangy
}
