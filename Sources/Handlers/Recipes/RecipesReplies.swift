import MealPlanning
import RouterKit

/// Everything that Recipes says to customers, besides the recipes.
enum RecipesReplies {
    static let noPlan = Phrase(
        "There are no dinners to send recipes for yet. Text PLAN and I'll find some.",
        es: "Todavía no hay cenas con recetas. Escribe PLAN y busco algunas."
    )

    static func confirmFirst(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        return Phrase(
            "The week isn't confirmed yet. Text CONFIRM and you get all recipes, or RECIPE \(number) for just one.",
            es:
                "La semana no está confirmada. Escribe CONFIRMAR y recibes todas las recetas, o RECETA \(number) para una."
        )
    }

    static func enjoy(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        return Phrase(
            "That's all of them. Enjoy! Afterwards, tell me how it was: LOVED \(number), or \(number) WAS TOO SPICY.",
            es: "Eso es todo. ¡Buen provecho! Después cuéntame: ME ENCANTO \(number), o \(number) MUY PICANTE."
        )
    }

    static func notInPlan(_ words: String, _ plan: WeekPlan) -> Phrase {
        let numbers = plan.dinners.map { "\($0.number)" }
        let words = words.prefix(30)
        return Phrase(
            """
            I can't find "\(words)" in your plan. Text RECIPE and a number, \(numbers.listed(in: .english, or: true)), or PLAN \
            to see it.
            """,
            es: """
                No encuentro "\(words)" en tu plan. Escribe RECETA y un número, \(numbers.listed(in: .spanish, or: true)), o \
                PLAN para verlo.
                """
        )
    }

    static func which(_ dinners: [WeekPlan.Dinner]) -> Phrase {
        let lines = dinners.prefix(5).map { "\($0.number): \($0.title)" }.joined(separator: "\n")
        return Phrase(
            "That fits several dinners. Text RECIPE and a number:\n\(lines)",
            es: "Hay varias cenas así. Escribe RECETA y un número:\n\(lines)"
        )
    }

    static func scheduled(for day: Weekday) -> Phrase {
        Phrase(
            "The recipes come on \(day.name(in: .english)), with your delivery. Text RECIPES NOW to get them now, UNDO to change the plan.",
            es:
                "Las recetas llegan el \(day.name(in: .spanish)), con tu entrega. Escribe RECETAS YA para recibirlas ahora, DESHACER para cambiar el plan."
        )
    }

    static func gone(_ dinner: WeekPlan.Dinner) -> Phrase {
        Phrase(
            "\(dinner.title): we no longer have this recipe, sorry. Text PLAN for a new week.",
            es: "\(dinner.title): ya no tenemos esta receta, lo siento. Escribe PLAN para otra semana."
        )
    }
}
