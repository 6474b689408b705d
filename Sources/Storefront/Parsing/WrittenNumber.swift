/// A number in a text, with its digits in any script, and points and commas as any country puts them.
struct WrittenNumber: Sendable, Hashable {
    /// What was written: digits as 0 to 9, every separator as the character it is.
    private let characters: [Character]
    private let isNegative: Bool

    /// Whether a sign of a currency, or its code, stands next to it.
    let isAtCurrency: Bool

    /// The numbers of a text, in order.
    static func all(in text: String) -> [WrittenNumber] {
        let characters = Array(text)
        var numbers: [WrittenNumber] = []
        var position = 0
        while position < characters.count {
            guard self.digit(characters[position]) != nil else {
                position += 1
                continue
            }
            var end = position + 1
            while let next = self.next(in: characters, after: end) { end = next }
            numbers.append(WrittenNumber(characters, position..<end))
            position = end
        }
        return numbers
    }

    private init(_ text: [Character], _ range: Range<Int>) {
        self.characters = text[range].map { Self.digit($0).map { Character(String($0)) } ?? $0 }
        let before = text[..<range.lowerBound].reversed().drop(while: \.isWhitespace)
        let after = text[range.upperBound...].drop(while: \.isWhitespace)
        let signs: Set<Character> = ["-", "\u{2212}", "("]
        let first = before.first ?? " "
        let second = before.dropFirst().first { !$0.isWhitespace } ?? " "
        self.isNegative =
            signs.contains(first) || (first.isCurrencySymbol && signs.contains(second))
            || (after.first.map { $0 == "-" } ?? false && after.count == 1)
        let codes: Set = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "MXN"]
        self.isAtCurrency =
            (before.first { !signs.contains($0) }?.isCurrencySymbol ?? false)
            || (after.first?.isCurrencySymbol ?? false)
            || codes.contains(String(String(before.prefix(3)).uppercased().reversed()))
            || codes.contains(String(after.prefix(3)).uppercased())
    }

    /// A hundred times the number, rounded down beyond two decimals, or `nil` when its separators make no sense or it is
    /// out of range.
    ///
    /// The last separator is the decimal one when it is not repeated and not followed by just three digits; all others
    /// have to be followed by groups of three.
    var hundredths: Int? {
        var groups: [String] = [""]
        var separators: [Character] = []
        for character in self.characters {
            if character.isASCII, character.isNumber {
                groups[groups.count - 1].append(character)
            } else {
                separators.append(Self.canonical(character))
                groups.append("")
            }
        }
        var decimals = ""
        if let last = separators.last, self.isDecimal(last, separators: separators, groups: groups) {
            decimals = groups.removeLast()
            separators.removeLast()
        }
        guard Set(separators).count <= 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.count == 1 || groups[0].count <= 3,
            let units = Int(groups.joined()), units < 1_000_000_000
        else { return nil }
        let cents = Int((decimals + "00").prefix(2)) ?? 0
        return (units * 100 + cents) * (self.isNegative ? -1 : 1)
    }

    private func isDecimal(_ last: Character, separators: [Character], groups: [String]) -> Bool {
        guard last == "." || last == ",", separators.filter({ $0 == last }).count == 1 else { return false }
        let digits = groups[groups.count - 1].count
        // "1,299.000" has grouped before, so three digits are decimals; "1.299" groups.
        return digits != 3 || separators.count > 1 || groups[0] == "0"
    }

    /// The end of the number when it goes on: with a digit, or with a separator and a digit.
    private static func next(in text: [Character], after end: Int) -> Int? {
        guard end < text.count else { return nil }
        if self.digit(text[end]) != nil { return end + 1 }
        guard end + 1 < text.count, self.digit(text[end + 1]) != nil else { return nil }
        if ".,'\u{2019}\u{066B}\u{066C}".contains(text[end]) { return end + 2 }
        // A space groups only when just three digits follow it: "1 299" is one number, "2 12" are two.
        let run = text[(end + 1)...].prefix { self.digit($0) != nil }.count
        return " \u{A0}\u{202F}\u{2009}".contains(text[end]) && run == 3 ? end + 4 : nil
    }

    private static func digit(_ character: Character) -> Int? {
        guard character.unicodeScalars.count == 1,
            character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
        else { return nil }
        return character.wholeNumberValue
    }

    private static func canonical(_ separator: Character) -> Character {
        switch separator {
        case "\u{066B}": ","
        case "\u{066C}", "\u{2019}": "'"
        case "\u{A0}", "\u{202F}", "\u{2009}": " "
        default: separator
        }
    }
}
