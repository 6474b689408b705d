/// An amount of dollars.
public struct Price: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The amount in cents; negative for money back.
    public let cents: Int

    /// An amount of so many cents.
    public init(cents: Int) { self.cents = cents }

    /// As people write it, the same in English and Spanish: "$12.50", "$1,204.00", "-$3.00".
    public var description: String {
        let (dollars, rest) = self.cents.magnitude.quotientAndRemainder(dividingBy: 100)
        var grouped = ""
        for (place, digit) in String(dollars).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        let sign = self.cents < 0 ? "-" : ""
        return "\(sign)$\(String(grouped.reversed())).\(rest < 10 ? "0" : "")\(rest)"
    }

    public static func < (lhs: Price, rhs: Price) -> Bool { lhs.cents < rhs.cents }
}
