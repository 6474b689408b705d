/// What of the cart a customer speaks of, and how much of it: "take out 2 lemons", "quita el salmón".
public struct ItemRequest: Sendable, Hashable {
    /// How much of an item.
    public enum Amount: Sendable, Hashable {
        /// The whole line.
        case all
        /// So many of it.
        case count(Int)
        /// Half of it.
        case half
    }

    /// What is said of the item, as the customer wrote it, without verb, amount and courtesy; empty when nothing is.
    ///
    /// ``Cart/items(meantBy:foods:)`` finds it.
    public let words: String

    /// How much of it; all when the text does not say.
    public let amount: Amount

    /// Reads one request; see ``all(in:)`` for a text with several.
    public init(_ text: String) {
        self.init(text.split { !$0.isLetter && !$0.isNumber && !"'\u{2019}%&".contains($0) }.map(String.init))
    }

    /// The requests of a text, apart at commas, "and" and "y": "remove the salmon and 2 lemons" has two.
    ///
    /// What names no item is left out.
    public static func all(in text: String) -> [ItemRequest] {
        var parts: [[String]] = [[]]
        for part in text.split(whereSeparator: { ",;+\n".contains($0) }) {
            parts.append([])
            let words = part.split { !$0.isLetter && !$0.isNumber && !"'\u{2019}%&".contains($0) }
            for word in words {
                if ["and", "&", "y", "e"].contains(word.lowercased()) {
                    parts.append([])
                } else {
                    parts[parts.count - 1].append(String(word))
                }
            }
        }
        return parts.map(ItemRequest.init).filter { !$0.words.isEmpty }
    }

    /// How many of the line this is, `nil` for all of it.
    ///
    /// Half is rounded down, so it is 0 of a single one.
    public func quantity(of item: CartItem) -> Int? {
        switch self.amount {
        case .all: nil
        case .count(let count): count
        case .half: item.quantity / 2
        }
    }

    private init(_ written: [String]) {
        var words = written[...]
        var folded: [String] { words.map(Self.folded) }
        while let length = Self.opening(folded) { words = words.dropFirst(length) }
        while let length = Self.ending(folded) { words = words.dropLast(length) }
        let (amount, length) = Self.amount(folded)
        words = words.dropFirst(length)
        if amount == nil, let last = words.last.map(Self.folded), let count = Self.times(last) {
            words = words.dropLast()
            self.amount = .count(count)
        } else {
            self.amount = amount ?? .all
        }
        while let first = words.first, Self.articles.contains(Self.folded(first)) { words = words.dropFirst() }
        self.words = words.joined(separator: " ")
    }
}
