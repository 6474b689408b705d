import Foundation
import MealPlanning
import Mustache
import RouterKit

/// A plan as one page: the dinners, what to buy, every recipe and how to keep what is left; good on a phone and on paper.
struct PlanPage {
    let plan: StoredPlan
    private let planner = MealPlanner()
    private let recipes = RecipeBook.standard
    private let foods = FoodCatalogue.standard

    init(plan: StoredPlan) { self.plan = plan }

    /// The page; what customers or shops wrote is escaped.
    func html() -> String { Self.template.render(self.content) }

    private static let template = CustomerPage.template(style: Self.style, body: Self.body)

    private var content: [String: Any] {
        let language = self.plan.language
        let recipes = self.plan.dinners.map { dinner in (dinner: dinner, recipe: self.recipes[dinner.recipe]) }
        var content: [String: Any] = [
            "language": language.rawValue,
            "title": Phrase("Your dinners", es: "Tus cenas")[language],
            "subtitle": Phrase("For \(self.plan.people), this week", es: "Para \(self.plan.people), esta semana")[
                language
            ],
            "minutes": Phrase("min", es: "min")[language],
            "protein": Phrase("g protein", es: "g de proteína")[language],
            "ingredientsTitle": Phrase("Ingredients", es: "Ingredientes")[language],
            "stepsTitle": Phrase("Method", es: "Preparación")[language],
            "storageTitle": Phrase("Leftovers", es: "Sobras")[language],
            "changes": Phrase(
                "To change the plan, text SWAP, SKIP or UNDO.",
                es: "Para cambiar el plan, escribe CAMBIA, SALTA o DESHACER."
            )[language],
            "dinners": recipes.map { self.item($0.dinner, $0.recipe) },
        ]
        if let cart = self.plan.cart { content["shopping"] = self.shopping(cart) }
        return content
    }

    private func item(_ dinner: WeekPlan.Dinner, _ recipe: Recipe?) -> [String: Any] {
        var item: [String: Any] = [
            "number": dinner.number, "day": dinner.day.name(in: self.plan.language), "title": dinner.title,
            "time": dinner.minutes,
        ]
        guard let recipe else { return item }
        item["recipe"] = [
            "grams": recipe.protein,
            "ingredients": recipe.ingredients(for: self.plan.people).map { $0.text(in: self.foods) },
            "steps": recipe.steps,
            "storage": recipe.storage.text,
        ]
        return item
    }

    private func shopping(_ cart: Cart) -> [String: Any] {
        let list = self.planner.shoppingList(
            for: self.plan.dinners.map { PlannedDinner(day: $0.day, recipe: $0.recipe) },
            cart: cart,
            people: self.plan.people
        )
        let language = self.plan.language
        var content: [String: Any] = [
            "title": Phrase("To buy", es: "Para comprar")[language],
            "lines": list.toBuy.map(\.text),
            "staplesTitle": Phrase("From the cupboard", es: "De la despensa")[language],
        ]
        if list.toBuy.isEmpty {
            content["nothing"] = Phrase("Nothing: your box has it all.", es: "Nada: tu caja lo tiene todo.")[language]
        }
        if !list.staples.isEmpty { content["staples"] = list.staples.map(\.text).joined(separator: ", ") }
        return content
    }
}

extension PlanPage {
    private static let style = """
        h2 { font-size: 1.3rem; line-height: 1.25; margin: 0; }
        h3 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); margin: 1rem 0 .25rem; }
        ul, ol { margin: .25rem 0; padding-left: 1.3rem; }
        .day { color: var(--mark); font-weight: 600; }
        nav ol { list-style: none; padding: 0; margin: 1rem 0; border-top: 1px solid var(--line); }
        nav li { border-bottom: 1px solid var(--line); }
        nav a { display: flex; gap: .75rem; padding: .6rem 0; color: inherit; text-decoration: none; }
        nav .day { min-width: 6.5rem; }
        nav .quiet { margin-left: auto; white-space: nowrap; }
        section { border-top: 1px solid var(--line); padding: 1.25rem 0; }
        @media print {
            body { font-size: 11pt; max-width: none; padding: 0; }
            section { break-inside: avoid; padding: .6rem 0; }
            ul { columns: 2; }
        }
        """

    private static let body = """
        <header><h1>{{title}}</h1><p class="quiet">{{subtitle}}</p></header>
        <nav><ol>
        {{#dinners}}<li><a href="#dinner-{{number}}"><span class="day">{{day}}</span><span>{{title}}</span>\
        <span class="quiet">{{time}} {{minutes}}</span></a></li>
        {{/dinners}}
        </ol></nav>
        {{#shopping}}
        <section>
        <h2>{{title}}</h2>
        {{#nothing}}<p>{{.}}</p>{{/nothing}}
        <ul>{{#lines}}<li>{{.}}</li>{{/lines}}</ul>
        {{#staples}}<h3>{{staplesTitle}}</h3><p>{{.}}</p>{{/staples}}
        </section>
        {{/shopping}}
        {{#dinners}}
        <section id="dinner-{{number}}">
        <p class="day">{{day}}</p>
        <h2>{{title}}</h2>
        <p class="quiet">{{time}} {{minutes}}{{#recipe}}, {{grams}} {{protein}}{{/recipe}}</p>
        {{#recipe}}
        <h3>{{ingredientsTitle}}</h3>
        <ul>{{#ingredients}}<li>{{.}}</li>{{/ingredients}}</ul>
        <h3>{{stepsTitle}}</h3>
        <ol>{{#steps}}<li>{{.}}</li>{{/steps}}</ol>
        <h3>{{storageTitle}}</h3>
        <p>{{storage}}</p>
        {{/recipe}}
        </section>
        {{/dinners}}
        <footer class="quiet"><p>{{changes}}</p></footer>
        """
}
