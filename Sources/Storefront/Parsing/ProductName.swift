/// A product's name as it can be shown and texted: one line, no control characters.
enum ProductName {
    /// How many characters a name may have.
    static let limit = 200

    /// How many code points a name may have, which ends piles of accents on one letter.
    private static let scalarLimit = 800

    /// Reads a name.
    ///
    /// - Throws: why there is none.
    static func read(_ value: JSONValue?) throws(SetAside.Refusal) -> String {
        let text: String
        switch value {
        case .string(let string): text = string
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: text = "\(Int(number))"
        default: throw SetAside.Refusal(name: "", reason: .noName)
        }
        guard text.unicodeScalars.count <= Self.scalarLimit else {
            throw SetAside.Refusal(name: self.cleaned(text.unicodeScalars.prefix(40)), reason: .nameTooLong)
        }
        let name = self.cleaned(text.unicodeScalars[...])
        guard name.count <= Self.limit else {
            throw SetAside.Refusal(name: String(name.prefix(40)), reason: .nameTooLong)
        }
        guard name.unicodeScalars.contains(where: { $0.properties.generalCategory.isVisible }) else {
            throw SetAside.Refusal(name: "", reason: .noName)
        }
        return name
    }

    /// The text without controls and direction marks, and with single spaces.
    static func cleaned(_ scalars: Substring.UnicodeScalarView) -> String {
        var text = ""
        var isSpaceDue = false
        for scalar in scalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                isSpaceDue = !text.isEmpty
                continue
            }
            // Joiners belong to emoji and to the scripts of India and Persia; other marks that show nothing are noise.
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            guard isJoiner || scalar.properties.generalCategory != .format else { continue }
            if isSpaceDue { text.unicodeScalars.append(" ") }
            isSpaceDue = false
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}

extension Unicode.GeneralCategory {
    /// Whether something of it is seen by itself.
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .surrogate, .unassigned, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        case .nonspacingMark, .enclosingMark: false
        default: true
        }
    }
}
