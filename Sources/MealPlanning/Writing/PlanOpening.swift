import RouterKit

/// What a plan opens with, checked against the plan, the cart and the customer's restrictions.
///
/// Whoever wrote it may be mistaken, or was made to lie. So it names no food that is neither in the cart nor in the plan,
/// none that the customer does not eat, and no dinner, day or number that is not planned; it has no link, price, address,
/// order or promise about allergens; and it is one line of the alphabet of text messages that is not too long. Anything
/// else is refused, rather than mended: the standard opening is always there.
public struct PlanOpening: Sendable, Hashable {
    /// The opening, in the alphabet of text messages.
    public let text: String

    /// Checks an opening.
    ///
    /// Typographic signs, and accents that the alphabet does not have, become the plain ones; pictures are left out.
    ///
    /// - Throws: ``Refusal`` for the first thing that is wrong.
    public init(_ written: String, for analysis: AnalysisBrief, foods: FoodCatalogue = .standard) throws(Refusal) {
        let text = PlainText.plain(written)
        try Self.checkForm(text, room: analysis.room)
        let words = OpeningWords(text, titles: analysis.dinners.map(\.recipe.title), language: analysis.language)
        try Self.checkWords(words)
        try Self.checkNumbers(words, of: analysis)
        try Self.checkDays(words, of: analysis)
        try Self.checkDinners(words, in: text, of: analysis)
        try Self.checkFoods(words, of: analysis, foods: foods)
        self.text = text
    }

    /// Why an opening is not shown; the description is a sentence about it, without its words.
    public enum Refusal: Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
        /// There is nothing.
        case empty
        /// It is longer than there is room for.
        case tooLong
        /// It has a line break, or a character that text messages do not have or an opening does not need.
        case characters
        /// It has an address, a link or a price in it, or orders, promises or shouts.
        case words
        /// It has a number that is not in the plan.
        case number
        /// It names a day that is not in the plan.
        case day
        /// It names a dinner that is not in the plan, or something with a name that is neither in the plan nor in the cart.
        case dinner
        /// It names a food that is neither in the plan nor in the cart.
        case food
        /// It names a food that the customer does not eat.
        case restriction

        public var description: String {
            switch self {
            case .empty: "the opening is empty"
            case .tooLong: "the opening is longer than there is room for"
            case .characters: "the opening has a character that it may not have"
            case .words: "the opening has a link, a price, an order or a promise in it"
            case .number: "the opening has a number that is not in the plan"
            case .day: "the opening names a day that is not in the plan"
            case .dinner: "the opening names a dinner that is not in the plan"
            case .food: "the opening names a food that is neither in the plan nor in the cart"
            case .restriction: "the opening names a food that the customer does not eat"
            }
        }
    }
}

extension PlanOpening {
    private static func checkForm(_ text: String, room: Int) throws(Refusal) {
        guard !text.isEmpty else { throw .empty }
        guard text.count <= min(room, AnalysisBrief.maximumLength) else { throw .tooLong }
        guard text.allSatisfy(PlainText.allows) else { throw .characters }
        // "farm.example", "1.50": a dot ends a sentence or stands for nothing.
        var before: Character = " "
        var isAfterDot = false
        for character in text {
            if isAfterDot, character != " ", character != "." { throw .words }
            isAfterDot = (before.isLetter || before.isNumber) && character == "."
            before = character
        }
    }
}
