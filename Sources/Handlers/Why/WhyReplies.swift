import MealPlanning
import RouterKit

/// Everything that Why says to customers, besides the reasons.
enum WhyReplies {
    static let noPlan = Phrase(
        "There are no dinners to explain yet. Text PLAN and I'll find some.",
        es: "Todavía no hay cenas que explicar. Escribe PLAN y busco algunas."
    )

    static func unknown(_ dinner: WeekPlan.Dinner) -> Phrase {
        Phrase(
            "\(dinner.title): we no longer have this recipe, so I can't tell.",
            es: "\(dinner.title): ya no tenemos esta receta, así que no sé."
        )
    }

    /// As many reasons as two parts of a text message hold.
    static func one(_ recipe: Recipe, _ reasons: [DinnerReason]) -> Phrase {
        func text(_ language: Language) -> String {
            stride(from: reasons.count, through: 1, by: -1).lazy
                .map { Array(reasons.prefix($0)).sentence(about: recipe)[language] }.firstThatFits
        }
        return reasons.isEmpty ? Self.unremarkable(recipe) : Phrase(text(.english), es: text(.spanish))
    }

    private static func unremarkable(_ recipe: Recipe) -> Phrase {
        Phrase(
            "\(recipe.title): it suits your box and how you eat.",
            es: "\(recipe.title): va con tu caja y con cómo comes."
        )
    }

    /// A dinner with the best that speaks for it.
    static func line(_ dinner: WeekPlan.Dinner, _ reason: DinnerReason?) -> Phrase {
        let best = reason?.phrase ?? Phrase("it suits your box", es: "va con tu caja")
        return Phrase(
            "\(dinner.number) \(dinner.title): \(best[.english])",
            es: "\(dinner.number) \(dinner.title): \(best[.spanish])"
        )
    }

    /// As many lines as two parts of a text message hold.
    static func all(_ lines: [Phrase]) -> Phrase {
        func text(_ language: Language) -> String {
            let ending = Phrase("WHY and a number tells more.", es: "POR QUE y un número dice más.")[language]
            return stride(from: lines.count, through: 1, by: -1).lazy
                .map { (lines.prefix($0).map { $0[language] } + [ending]).joined(separator: "\n") }
                .firstThatFits
        }
        return Phrase(text(.english), es: text(.spanish))
    }
}
