import MealPlanning
import RouterKit

/// Everything that Recipes says to customers, besides the recipes.
enum RecipesReplies {
    static let noPlan = Phrase(
        "There are no dinners to send recipes for yet. Text PLAN and I'll find some.",
        es: "Todavía no hay cenas con recetas. Escribe PLAN y busco algunas."
    )
    static let confirmFirst = Phrase(
        "The week isn't confirmed yet. Text CONFIRM and you get all recipes, or RECIPE 2 for just one.",
        es: "La semana no está confirmada. Escribe CONFIRMAR y recibes todas las recetas, o RECETA 2 para una."
    )
    static let enjoy = Phrase(
        "That's all of them. Enjoy! Tell me how it was: LOVED 2, or 3 WAS TOO SPICY.",
        es: "Eso es todo. ¡Buen provecho! Cuéntame: ME ENCANTO 2, o 3 MUY PICANTE."
    )

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
