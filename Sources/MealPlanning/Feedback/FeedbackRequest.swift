/// What a customer says of a dinner, in English or Spanish: "loved 2", "5 stars for the curry", "👎".
public struct FeedbackRequest: Sendable, Hashable {
    /// The dinners that may be meant: none when the text names none, several when it fits several alike.
    ///
    /// Found by number, else by day ("last night" too), else by words of the title, else by food.
    public let dinners: [WeekPlan.Dinner]

    /// From 1 to 5, `nil` when the text does not say.
    ///
    /// Stars and fractions are taken as they are, of ten halved; else an emoji or the first word of praise or blame
    /// counts: loved 5, great 4, meh 3, not great 2, hated 1.
    public let rating: Int?

    /// The whole text, when it says more than which dinner and how good; else `nil`.
    public let comment: String?

    /// Whether it says anything of a dinner.
    public var isEmpty: Bool { self.rating == nil && self.comment == nil }

    /// Reads one opinion of a dinner of the plan; see ``all(in:of:today:)`` for a text with several.
    public init(_ text: String, of plan: WeekPlan, today: Weekday) {
        var words = FeedbackWords(text)
        let rating = words.takeRating()
        let (dinners, second) = words.takeDinners(of: plan, today: today, isRated: rating != nil)
        self.dinners = dinners
        self.rating = rating ?? second
        self.comment = words.saysMore ? text.trimmed : nil
    }

    /// The opinions of a text: "loved 2, hated 3" has two.
    ///
    /// One, as ``init(_:of:today:)`` reads it, unless at least two parts each rate a dinner of their own.
    public static func all(in text: String, of plan: WeekPlan, today: Weekday) -> [FeedbackRequest] {
        let parts = text.replacing(" and ", with: ",").replacing(" but ", with: ",").replacing(" y ", with: ",")
            .split { ",;\n".contains($0) }
            .map { FeedbackRequest(String($0), of: plan, today: today) }
            .filter { !$0.isEmpty || !$0.dinners.isEmpty }
        let numbers = parts.flatMap(\.dinners).map(\.number)
        let areApart = parts.count > 1 && Set(numbers).count == parts.count && numbers.count == parts.count
        return areApart && parts.allSatisfy { $0.rating != nil && $0.dinners.count == 1 }
            ? parts : [FeedbackRequest(text, of: plan, today: today)]
    }
}

extension String {
    /// The text without the white space around it.
    fileprivate var trimmed: String {
        guard let first = self.firstIndex(where: { !$0.isWhitespace }),
            let last = self.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
