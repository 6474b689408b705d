public import RouterKit

/// One part of why a dinner is in a plan, in words.
public struct DinnerReason: Sendable, Hashable {
    /// What speaks for the dinner.
    public enum Kind: Sendable, Hashable {
        /// It uses up foods of the cart that would spoil first, the most urgent first; in how many days that is.
        case usesUp([Food], days: Int)
        /// Everything for it is at hand, but staples.
        case allAtHand
        /// Only these have to be bought.
        case lacksOnly([Food])
        /// The customer likes these of its signals, most liked first.
        case likes([TasteSignal])
        /// All that the customer liked lately has this signal.
        case pattern(TasteSignal)
        /// It is a small step from what the customer knows: the signal that is new.
        case stretch(TasteSignal)
        /// It is something else for once.
        case discovery
        /// It is cooked within the goal, in so many minutes.
        case quick(minutes: Int)
        /// A serving reaches the goal, with so many grams of protein.
        case protein(grams: Int)
        /// It is unlike the other dinners of the plan.
        case variety
    }

    /// What speaks for it.
    public let kind: Kind

    /// What that adds to the dinner's worth; a usual dinner is worth 3 to 5 in all.
    public let worth: Double

    /// The reason in a few words, to follow the dinner's name; foods keep their English names, as recipes do.
    public var phrase: Phrase {
        switch self.kind {
        case .usesUp(let foods, let days):
            Phrase(
                "uses up the \(foods.map(\.name).listed(in: .english)), good for \(days) day\(days == 1 ? "" : "s")",
                es:
                    "aprovecha \(foods.map(\.name).listed(in: .spanish)), que dura \(days) día\(days == 1 ? "" : "s")"
            )
        case .allAtHand: Phrase("everything for it is in your box", es: "todo está en tu caja")
        case .lacksOnly(let foods):
            Phrase(
                "you only need \(foods.map(\.name).listed(in: .english)) besides",
                es: "solo te falta \(foods.map(\.name).listed(in: .spanish))"
            )
        case .likes(let signals):
            Phrase(
                "you like \(signals.map { $0.phrase[.english] }.listed(in: .english))",
                es: "te gusta \(signals.map { $0.phrase[.spanish] }.listed(in: .spanish))"
            )
        case .pattern(let signal):
            Phrase(
                "all you liked lately was \(signal.phrase[.english])",
                es: "lo que te gustó últimamente fue \(signal.phrase[.spanish])"
            )
        case .stretch(let signal):
            Phrase(
                "a small step from what you like: \(signal.phrase[.english])",
                es: "un paso más de lo que te gusta: \(signal.phrase[.spanish])"
            )
        case .discovery: Phrase("something new to try", es: "algo nuevo para probar")
        case .quick(let minutes): Phrase("ready in \(minutes) min", es: "lista en \(minutes) min")
        case .protein(let grams): Phrase("\(grams) g of protein", es: "\(grams) g de proteína")
        case .variety: Phrase("unlike your other dinners", es: "distinta de tus otras cenas")
        }
    }
}

extension [DinnerReason] {
    /// The reasons as one sentence about the dinner, empty when there are none.
    ///
    /// For example "Beef tacos: ready in 25 min; you like Mexican."
    public func sentence(about recipe: Recipe) -> Phrase {
        guard !self.isEmpty else { return "" }
        func text(_ language: Language) -> String {
            "\(recipe.title): \(self.map { $0.phrase[language] }.joined(separator: "; "))."
        }
        return Phrase(text(.english), es: text(.spanish))
    }
}
