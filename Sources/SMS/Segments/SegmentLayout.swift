/// A text laid out in parts.
struct SegmentLayout {
    let encoding: SMSEncoding
    let units: Int
    let parts: [String]

    init(of text: String, reference: SMSPartReference) {
        let encoding = SMSEncoding(of: text)
        self.encoding = encoding
        self.units = text.unicodeScalars.reduce(0) { $0 + encoding.units(of: $1) }
        guard self.units > encoding.capacity else {
            self.parts = [text]
            return
        }
        var filling = Filling(encoding: encoding, capacity: encoding.partCapacity(with: reference))
        for character in text { filling.add(character) }
        self.parts = filling.parts
    }

    /// Parts, of which the last has room left.
    private struct Filling {
        let encoding: SMSEncoding
        let capacity: Int
        private(set) var parts = [""]
        private var used = 0

        init(encoding: SMSEncoding, capacity: Int) {
            self.encoding = encoding
            self.capacity = capacity
        }

        mutating func add(_ character: Character) {
            let units = self.units(of: character.unicodeScalars)
            if units <= self.capacity {
                self.add(character.unicodeScalars, units: units)
            } else {
                for scalar in character.unicodeScalars {
                    self.add(CollectionOfOne(scalar), units: self.encoding.units(of: scalar))
                }
            }
        }

        private mutating func add(_ scalars: some Sequence<Unicode.Scalar>, units: Int) {
            if self.used + units > self.capacity {
                self.parts.append("")
                self.used = 0
            }
            self.parts[self.parts.count - 1].unicodeScalars.append(contentsOf: scalars)
            self.used += units
        }

        private func units(of scalars: some Sequence<Unicode.Scalar>) -> Int {
            scalars.reduce(0) { $0 + self.encoding.units(of: $1) }
        }
    }
}
