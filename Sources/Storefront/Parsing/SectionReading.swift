import MealPlanning

/// What a shop's document says of one section of a cart.
struct SectionReading: Sendable, Hashable {
    /// A cart with this section and no other.
    private(set) var cart = Cart()

    /// What could not be taken as it is.
    private(set) var setAside: [SetAside] = []

    /// Reads a document: a list, or an object that has it under its name.
    ///
    /// - Throws: ``StorefrontError/notACart(_:)`` when it is none, so that an error page is not taken for an empty cart.
    init(_ document: [UInt8], of section: CartSection) throws {
        let value: JSONValue
        do {
            value = try JSONValue(document)
        } catch {
            throw StorefrontError.notACart("not JSON")
        }
        switch value {
        case .array: self.read(value, section)
        case .object(let fields):
            guard let list = fields[section.listName], list == .null || list.isList else {
                throw StorefrontError.notACart("without a list of \(section.listName)")
            }
            self.read(list, section)
        default: throw StorefrontError.notACart("neither a list nor an object")
        }
    }

    private mutating func read(_ list: JSONValue, _ section: CartSection) {
        if section == .items {
            let reading = ItemReading(list)
            self.cart.items = reading.items
            self.setAside = reading.setAside
            return
        }
        for value in JSONValue?.some(list).elements {
            guard case .object = value else {
                self.setAside.append(SetAside(name: "", reason: .notABox))
                continue
            }
            self.readBox(value, isFixed: section == .fixedBoxes)
        }
    }

    private mutating func readBox(_ value: JSONValue, isFixed: Bool) {
        // What is in a box counts, whatever the box is called.
        var name = "Box"
        do throws(SetAside.Refusal) {
            name = try ProductName.read(value["name", "title"])
        } catch {
            self.setAside.append(error.setAside)
        }
        var contents = ItemReading(value["items", "contents"])
        let price = contents.price(of: value, name: name)
        self.setAside += contents.setAside
        if isFixed {
            self.cart.fixedBoxes.append(FixedBox(name: name, priceCents: price, items: contents.items))
        } else {
            let alternatives = ItemReading(value["alternatives", "options"])
            self.setAside += alternatives.setAside
            self.cart.customizableBoxes.append(
                CustomizableBox(name: name, priceCents: price, items: contents.items, alternatives: alternatives.items)
            )
        }
    }
}

extension JSONValue {
    fileprivate var isList: Bool {
        if case .array = self { true } else { false }
    }
}
