/// A part of a cart that the shop answers for by itself.
public enum CartSection: String, Sendable, Hashable, CaseIterable, Codable {
    /// Single items.
    case items
    /// Boxes whose contents may be exchanged.
    case customizableBoxes = "customizable-boxes"
    /// Boxes that come as they are.
    case fixedBoxes = "fixed-boxes"

    /// Where the shop answers for it.
    public var path: String { "/cart/\(self.rawValue)" }

    /// The name of the list in its document.
    var listName: String { self == .items ? "items" : "boxes" }
}
