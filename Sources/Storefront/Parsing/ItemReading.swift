import MealPlanning

/// Items as a shop lists them, read one by one, so that one that makes no sense takes no other with it.
struct ItemReading: Sendable, Hashable {
    /// What could be read, in the shop's order; the same product at the same price is one line.
    private(set) var items: [CartItem] = []

    /// What could not, and what is missing something.
    private(set) var setAside: [SetAside] = []

    /// More than that of one product is a mistake.
    private static let maximumQuantity = 1_000

    /// Reads a list; a missing one is empty.
    init(_ value: JSONValue?) {
        var lines: [Line: Int] = [:]
        for element in value.elements {
            do throws(SetAside.Refusal) {
                let item = try self.read(element)
                let line = Line(name: item.name.lowercased(), unit: item.unit, priceCents: item.priceCents)
                if let index = lines[line] {
                    self.items[index].quantity = min(self.items[index].quantity + item.quantity, Self.maximumQuantity)
                } else {
                    lines[line] = self.items.count
                    self.items.append(item)
                }
            } catch {
                self.setAside.append(error.setAside)
            }
        }
    }

    /// What has to be the same in two lines that are one.
    private struct Line: Hashable {
        let name: String
        let unit: String?
        let priceCents: Int
    }

    private mutating func read(_ value: JSONValue) throws(SetAside.Refusal) -> CartItem {
        let name: String
        switch value {
        case .string: name = try ProductName.read(value)
        case .object: name = try ProductName.read(value["name", "title", "product"])
        default: throw SetAside.Refusal(name: "", reason: .notAProduct)
        }
        guard let quantity = Self.quantity(value["quantity", "qty", "count"]) else {
            throw SetAside.Refusal(name: name, reason: .quantity)
        }
        return CartItem(
            name: name,
            quantity: quantity,
            unit: Self.unit(value["unit", "size"]),
            priceCents: self.price(of: value, name: name)
        )
    }

    /// Reads the price of a product or box; what has none is noted, and costs nothing.
    mutating func price(of value: JSONValue, name: String) -> Int {
        if let cents = ShopPrice.wholeCents(value["price_cents", "priceCents"])
            ?? ShopPrice.cents(value["price", "cost"])
        {
            return cents
        }
        self.setAside.append(SetAside(name: name, reason: .priceUnknown))
        return 0
    }

    /// How many; one when it is not said, and a part counts as a whole.
    private static func quantity(_ value: JSONValue?) -> Int? {
        let number: Double
        switch value {
        case nil: return 1
        case .number(let value): number = value
        case .string(let text):
            let trimmed = text.filter { !$0.isWhitespace && $0 != "x" && $0 != "X" && $0 != "\u{D7}" }
            if trimmed.isEmpty { return 1 }
            guard let value = Double(trimmed) else { return nil }
            number = value
        default: return nil
        }
        guard number > 0, number <= Double(Self.maximumQuantity) else { return nil }
        return Int(number.rounded(.up))
    }

    private static func unit(_ value: JSONValue?) -> String? {
        guard case .string(let text) = value else { return nil }
        let unit = ProductName.cleaned(text.unicodeScalars.prefix(60))
        return unit.isEmpty ? nil : unit
    }
}

extension JSONValue? {
    /// The elements of a list; none of anything else.
    var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}
