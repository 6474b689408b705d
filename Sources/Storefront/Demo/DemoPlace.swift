/// Where the demo shop can be told to be slow or at fault.
public enum DemoPlace: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable {
    /// Logging in.
    case sessions
    /// The section of single items.
    case items
    /// The section of boxes whose contents may be exchanged.
    case customizableBoxes = "customizable-boxes"
    /// The section of boxes that come as they are.
    case fixedBoxes = "fixed-boxes"
    /// The list of all products.
    case catalogue

    /// The place of a section.
    public init(_ section: CartSection) {
        switch section {
        case .items: self = .items
        case .customizableBoxes: self = .customizableBoxes
        case .fixedBoxes: self = .fixedBoxes
        }
    }
}
