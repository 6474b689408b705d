import Foundation
import MealPlanning
import RouterKit

/// Everything that Plan says to customers.
enum PlanReplies {
    static let started = Phrase(
        "On it! I'm looking at what's in your box. Your dinners will be here in a moment.",
        es: "¡Voy! Estoy mirando qué hay en tu caja. Tus cenas llegan en un momento."
    )
    static let stillWorking = Phrase(
        "Still working on your plan. It will be here in a moment.",
        es: "Sigo trabajando en tu plan. Llega en un momento."
    )
    static let restarted = Phrase(
        "That took too long, sorry. I've started your plan again; it will be here in a moment.",
        es: "Tardó demasiado, lo siento. Empecé tu plan de nuevo; llega en un momento."
    )
    static let slow = Phrase(
        "Your plan is taking longer than usual, sorry. I'll text you when it's ready; text PLAN and I start it again.",
        es:
            "Tu plan tarda más de lo normal, lo siento. Te escribo cuando esté listo; escribe PLAN y lo empiezo de nuevo."
    )
    static let failedForGood = Phrase(
        "Sorry, I still can't look into your box, so there is no plan. Nothing is lost: text PLAN to try again later.",
        es: "Lo siento, todavía no puedo ver tu caja, así que no hay plan. No se perdió nada: escribe PLAN más tarde."
    )
    static let nothingToCook = Phrase(
        """
        I found nothing in your box that makes a dinner you'd eat. Add some vegetables or a protein to it, then text \
        PLAN again.
        """,
        es: "No encontré en tu caja nada para una cena. Agrega verduras o una proteína y escribe PLAN otra vez."
    )
    static let modification = Phrase("planning new dinners", es: "planear otras cenas")
    static let startedAnew = Phrase(
        "Your last plan was for a week that is over, so I'm making a new one. It will be here in a moment.",
        es: "Tu último plan era de una semana que ya pasó, así que hago otro. Llega en un momento."
    )
    static let anotherPlanHint = Phrase(
        "YES to plan other dinners, NO to keep these",
        es: "SI para planear otras cenas, NO para quedarte con estas"
    )
    static let planStays = Phrase(
        "OK, your plan stays as it is. Text PLAN to see it, CONFIRM when it's right.",
        es: "Bien, tu plan queda igual. Escribe PLAN para verlo, CONFIRMAR si está bien."
    )
    static let anotherWeekHint = Phrase(
        "YES to plan a new week, NO to keep this one",
        es: "SI para planear otra semana, NO para quedarte con esta"
    )
    static let weekStays = Phrase(
        "OK, your week stays as it is. Text PLAN to see it, RECIPES NOW for the recipes.",
        es: "Bien, tu semana queda igual. Escribe PLAN para verla, RECETAS YA para las recetas."
    )

    static func failed(tryingAgainIn delay: TimeInterval) -> Phrase {
        let minutes = Int(delay / 60)
        let (english, spanish) =
            minutes < 60
            ? ("\(minutes) minutes", "\(minutes) minutos")
            : minutes == 60 ? ("an hour", "una hora") : ("\(minutes / 60) hours", "\(minutes / 60) horas")
        return Phrase(
            "Sorry, I can't look into your box just now. I'll try again in \(english) and text you; text PLAN to try now.",
            es:
                "Lo siento, ahora no puedo ver tu caja. Lo intento en \(spanish) y te escribo; escribe PLAN para intentarlo ya."
        )
    }

    static func ready(_ plan: WeekPlan, at now: Date) -> Phrase {
        let age = plan.cartAsOf.map { Self.age(of: $0, at: now) } ?? Phrase("")
        return Phrase(
            "Your \(plan.count(in: .english)) from this week's box\(age[.english]):\n\(plan.lines(in: .english))\n\(Self.whatNext(plan)[.english])",
            es: """
                Tus \(plan.count(in: .spanish)) con tu caja\(age[.spanish]):
                \(plan.lines(in: .spanish))
                \(Self.whatNext(plan)[.spanish])
                """
        )
    }

    /// A plan that is new, with an opening that was written for it; that is in one language, the rest in each.
    static func ready(_ plan: WeekPlan, opening: String) -> Phrase {
        Phrase(
            "\(opening)\n\(plan.lines(in: .english))\n\(Self.whatNext(plan)[.english])",
            es: "\(opening)\n\(plan.lines(in: .spanish))\n\(Self.whatNext(plan)[.spanish])"
        )
    }

    /// How many characters of the GSM alphabet an opening of a plan may have in two parts of a text message.
    static func roomForOpening(of plan: WeekPlan, in language: Language) -> Int {
        max(0, 2 * 152 - Self.ready(plan, opening: "")[language].count)
    }

    static func again(_ plan: WeekPlan) -> Phrase {
        Phrase(
            "Here is your plan:\n\(plan.lines(in: .english))\n\(Self.whatNext(plan)[.english])",
            es: "Este es tu plan:\n\(plan.lines(in: .spanish))\n\(Self.whatNext(plan)[.spanish])"
        )
    }

    static func confirmed(_ plan: WeekPlan) -> Phrase {
        Phrase(
            "Your confirmed week:\n\(plan.lines(in: .english))\nDrop it and plan a new one? Reply YES or NO.",
            es: "Tu semana confirmada:\n\(plan.lines(in: .spanish))\n¿La dejo y planeo otra? Responde SI o NO."
        )
    }

    /// A plan that is not confirmed yet, to somebody who wants another.
    static func open(_ plan: WeekPlan) -> Phrase {
        Phrase(
            "You have a plan with \(plan.count(in: .english)) that isn't confirmed. Drop it and find other dinners? Reply YES or NO.",
            es:
                "Tienes un plan con \(plan.count(in: .spanish)) sin confirmar. ¿Lo dejo y busco otras cenas? Responde SI o NO."
        )
    }

    /// How old the cart is that a plan was made from.
    private static func age(of time: Date, at now: Date) -> Phrase {
        let hours = max(1, Int(now.timeIntervalSince(time) / 3_600))
        let (english, spanish) =
            hours < 24
            ? (hours == 1 ? "an hour" : "\(hours) hours", hours == 1 ? "una hora" : "\(hours) horas")
            : (hours < 48 ? "a day" : "\(hours / 24) days", hours < 48 ? "un día" : "\(hours / 24) días")
        return Phrase(
            ", as it was \(english) ago (I can't reach the shop just now)",
            es: ", como estaba hace \(spanish) (ahora no puedo ver la tienda)"
        )
    }

    /// What can be said, with a dinner and a day of the plan; the last dinner cannot be dropped.
    private static func whatNext(_ plan: WeekPlan) -> Phrase {
        let number = plan.exampleNumber
        guard plan.dinners.count > 1 else {
            return Phrase(
                "Text SWAP \(number) for another, or CONFIRM.",
                es: "Escribe CAMBIA \(number) para otra, o CONFIRMAR."
            )
        }
        let (day, dia) = (plan.exampleDay.command(in: .english), plan.exampleDay.command(in: .spanish))
        return Phrase(
            "Text SWAP \(number) for another, SKIP \(day) to drop a day, or CONFIRM.",
            es: "Escribe CAMBIA \(number) para otra, SALTA \(dia) para quitar un día, o CONFIRMAR."
        )
    }

    static func notConnected(link: String?) -> Phrase {
        guard let link else {
            return Phrase(
                "I can't see your box: your account is not connected. Please ask whoever runs this service to connect it, then text PLAN.",
                es:
                    "No puedo ver tu caja: tu cuenta no está conectada. Pide a quien lleva este servicio que la conecte, y escribe PLAN."
            )
        }
        return Phrase(
            "I can't see your box yet: connect your account here, it takes a minute: \(link)\nThen text PLAN.",
            es: "Todavía no puedo ver tu caja: conecta tu cuenta aquí, es un minuto: \(link)\nDespués escribe PLAN."
        )
    }
}
