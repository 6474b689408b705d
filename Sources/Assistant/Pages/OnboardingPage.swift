import Foundation
import MealPlanning
import Mustache
import RouterKit

/// The form that asks how a customer eats, all at once.
struct OnboardingPage {
    let form: OnboardingFields
    let problems: [OnboardingFields.Problem]
    /// Whether it also asks for the account at the shop.
    let asksForAccount: Bool
    let language: Language

    /// The page; what the customer wrote is escaped.
    func html() -> String { Self.template.render(self.content) }

    private static let template = CustomerPage.template(style: Self.style, body: Self.body)

    private func say(_ english: String, es spanish: String) -> String { Phrase(english, es: spanish)[self.language] }

    private var content: [String: Any] {
        var content: [String: Any] = [
            "language": self.language.rawValue,
            "title": self.say("How do you eat?", es: "¿Cómo comes?"),
            "intro": self.say(
                "So that your dinners fit. It takes a minute.",
                es: "Para cenas a tu gusto. Es un minuto."
            ),
            "peopleLabel": self.say("For how many do you cook?", es: "¿Para cuántos cocinas?"),
            "people": self.form.people,
            "dietLabel": self.say("What do you eat?", es: "¿Qué comes?"),
            "diets": Diet.allCases.map { self.option($0.rawValue, self.name(of: $0), self.form.diet == $0.rawValue) },
            "allergyLabel": self.say("Allergies", es: "Alergias"),
            "allergyNote": self.say(
                "Dinners with these are never planned. Please still check labels: we go by names only.",
                es: "Nunca habrá cenas con esto. Revisa siempre las etiquetas: solo nos guiamos por nombres."
            ),
            "allergens": Allergen.allCases.map {
                self.option($0.rawValue, $0.phrase[self.language], self.form.allergies.contains($0.rawValue))
            },
            "foodsLabel": self.say("Other foods you never eat", es: "Otros alimentos que nunca comes"),
            "foods": self.form.foods,
            "daysLabel": self.say("When do you cook?", es: "¿Cuándo cocinas?"),
            "days": Weekday.allCases.map {
                self.option($0.rawValue, $0.shortName(in: self.language), self.form.days.contains($0.rawValue))
            },
            "minutesLabel": self.say("Minutes to cook, at most", es: "Minutos para cocinar, como máximo"),
            "minutes": self.form.minutes,
            "proteinLabel": self.say(
                "Grams of protein a serving, at least",
                es: "Gramos de proteína por ración, al menos"
            ),
            "protein": self.form.protein,
            "any": self.say("any", es: "da igual"),
            "languageLabel": self.say("Text me in", es: "Escríbeme en"),
            "languages": [
                self.option("en", "English", self.form.language == .english),
                self.option("es", "Español", self.form.language == .spanish),
            ],
            "zone": self.form.timeZone ?? "",
            "send": self.say("Save", es: "Guardar"),
            "problems": self.problems.map(self.sentence),
        ]
        if self.asksForAccount {
            content["account"] = [
                "accountLabel": self.say("Your farm-box account", es: "Tu cuenta de la caja"),
                "accountNote": self.say(
                    "So that we can see what is in your box. It is kept encrypted; leave it empty if it is connected already.",
                    es: "Para ver qué hay en tu caja. Se guarda cifrada; déjala vacía si ya está conectada."
                ),
                "loginLabel": self.say("Login", es: "Usuario"),
                "login": self.form.login,
                "passwordLabel": self.say("Password", es: "Contraseña"),
            ]
        }
        return content
    }

    private func option(_ value: String, _ name: String, _ isChosen: Bool) -> [String: Any] {
        var option: [String: Any] = ["value": value, "name": name.prefix(1).uppercased() + name.dropFirst()]
        if isChosen { option["chosen"] = true }
        return option
    }

    private func name(of diet: Diet) -> String {
        switch diet {
        case .everything: self.say("everything", es: "de todo")
        case .pescatarian: self.say("fish but no meat", es: "pescado pero no carne")
        case .vegetarian: self.say("vegetarian", es: "vegetariano")
        case .vegan: self.say("vegan", es: "vegano")
        }
    }

    private func sentence(about problem: OnboardingFields.Problem) -> String {
        switch problem {
        case .people: self.say("We can plan for 1 to 20 people.", es: "Podemos planear para 1 a 20 personas.")
        case .diet: self.say("Please choose what you eat.", es: "Elige qué comes, por favor.")
        case .days: self.say("Please choose one day at least.", es: "Elige al menos un día, por favor.")
        case .minutes: self.say("Minutes are from 10 to 180.", es: "Los minutos van de 10 a 180.")
        case .protein: self.say("Grams of protein are from 5 to 100.", es: "Los gramos de proteína van de 5 a 100.")
        case .account:
            self.say(
                "The shop does not take this login and password.",
                es: "La tienda no acepta este usuario y contraseña."
            )
        case .food(let name):
            self.say(
                "We don't know \"\(name)\": check how it is written, or leave it out.",
                es: "No conocemos \"\(name)\": revisa cómo se escribe, o quítalo."
            )
        }
    }
}

extension OnboardingPage {
    private static let style = """
        fieldset { border: 0; border-top: 1px solid var(--line); margin: 1.25rem 0 0; padding: 1rem 0 0; }
        legend, .label { font-weight: 600; padding: 0; }
        legend { float: left; width: 100%; margin-bottom: .25rem; }
        legend + * { clear: left; }
        .choices { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        .choices label { padding: .3rem 0; }
        label.line { display: block; margin: .5rem 0; }
        input, select, button { font: inherit; }
        input[type=text], input[type=number], input[type=password], select {
            width: 100%; box-sizing: border-box; padding: .5rem; border: 1px solid var(--quiet); border-radius: .35rem;
            background: transparent; color: inherit;
        }
        input[type=number] { max-width: 8rem; }
        input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; accent-color: var(--mark); vertical-align: -.15rem; }
        button { margin: 1.5rem 0; padding: .7rem 2rem; border: 0; border-radius: .35rem; background: #3d6b35; color: #fff; }
        .problems { color: var(--wrong); border: 1px solid var(--wrong); border-radius: .35rem; padding: .6rem 1rem; margin: 1rem 0; }
        """

    private static let body = """
        <h1>{{title}}</h1>
        <p class="quiet">{{intro}}</p>
        {{^empty(problems)}}<div class="problems" role="alert">{{#problems}}<p>{{.}}</p>{{/problems}}</div>{{/empty(problems)}}
        <form method="post">
        <fieldset><legend>{{peopleLabel}}</legend>
        <input type="number" name="people" min="1" max="20" required aria-label="{{peopleLabel}}" value="{{people}}"></fieldset>
        <fieldset><legend>{{dietLabel}}</legend><div class="choices">
        {{#diets}}<label><input type="radio" name="diet" value="{{value}}" required{{#chosen}} checked{{/chosen}}> {{name}}</label>
        {{/diets}}</div></fieldset>
        <fieldset><legend>{{allergyLabel}}</legend><div class="choices">
        {{#allergens}}<label><input type="checkbox" name="allergy" value="{{value}}"{{#chosen}} checked{{/chosen}}> {{name}}</label>
        {{/allergens}}</div><p class="quiet">{{allergyNote}}</p>
        <label class="line">{{foodsLabel}}<input type="text" name="foods" maxlength="500" value="{{foods}}"></label></fieldset>
        <fieldset><legend>{{daysLabel}}</legend><div class="choices">
        {{#days}}<label><input type="checkbox" name="day" value="{{value}}"{{#chosen}} checked{{/chosen}}> {{name}}</label>
        {{/days}}</div>
        <label class="line">{{minutesLabel}}<br>\
        <input type="number" name="minutes" min="10" max="180" placeholder="{{any}}" value="{{minutes}}"></label>
        <label class="line">{{proteinLabel}}<br>\
        <input type="number" name="protein" min="5" max="100" placeholder="{{any}}" value="{{protein}}"></label></fieldset>
        {{#account}}<fieldset><legend>{{accountLabel}}</legend><p class="quiet">{{accountNote}}</p>
        <label class="line">{{loginLabel}}<input type="text" name="login" autocomplete="username" maxlength="200" value="{{login}}"></label>
        <label class="line">{{passwordLabel}}\
        <input type="password" name="password" autocomplete="current-password" maxlength="200"></label>
        </fieldset>{{/account}}
        <fieldset><legend>{{languageLabel}}</legend><div class="choices">
        {{#languages}}<label><input type="radio" name="language" value="{{value}}"{{#chosen}} checked{{/chosen}}> {{name}}</label>
        {{/languages}}</div></fieldset>
        <input type="hidden" name="zone" value="{{zone}}">
        <button>{{send}}</button>
        </form>
        """
}
