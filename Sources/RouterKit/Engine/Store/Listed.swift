/// Something in a listing, with the position after which the next page begins.
public struct Listed<Element: Sendable>: Sendable {
    /// Where it stands.
    public let position: Int
    /// What it is.
    public let element: Element

    /// Something at a position.
    public init(position: Int, element: Element) {
        self.position = position
        self.element = element
    }
}
