/// Prices as shops write them: "$1,299.00", "1.299,00 €", "12.5", 12.5, "free".
enum ShopPrice {
    /// More than that is no price of food.
    private static let limit = 100_000_00

    /// Reads a price in whole units of money, such as dollars.
    ///
    /// - Returns: cents, or `nil` when it is not said ("market price") or can be read in more than one way.
    static func cents(_ value: JSONValue?) -> Int? {
        switch value {
        case .number(let number): self.cents(number)
        case .string(let text): self.cents(text)
        case .object: self.cents(value?["amount", "value"])
        default: nil
        }
    }

    /// Reads a number of cents.
    static func wholeCents(_ value: JSONValue?) -> Int? {
        guard case .number(let number) = value, abs(number) <= Double(self.limit) else { return nil }
        return Int(number.rounded())
    }

    private static func cents(_ number: Double) -> Int? {
        let cents = (number * 100).rounded()
        return abs(cents) <= Double(self.limit) ? Int(cents) : nil
    }

    private static func cents(_ text: String) -> Int? {
        // Nobody writes a price of that length, and reading it would take long.
        guard text.unicodeScalars.count <= 64 else { return nil }
        let written = WrittenNumber.all(in: text)
        guard !written.isEmpty else {
            return ["free", "gratis"].contains(text.lowercased().filter(\.isLetter)) ? 0 : nil
        }
        // "$4.99 / 12 oz": the number that stands at the sign of the currency is the price.
        let atSign = written.filter(\.isAtCurrency)
        let candidates = atSign.isEmpty ? written : atSign
        guard candidates.count == 1, let cents = candidates[0].hundredths, abs(cents) <= self.limit else { return nil }
        return cents
    }
}
