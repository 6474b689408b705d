import MealPlanning
import RouterKit

/// Everything that Skip says to customers.
enum SkipReplies {
    static let noPlan = Phrase(
        "There is no plan to skip days of yet. Text PLAN and I'll make one.",
        es: "Todavía no hay un plan del que saltar días. Escribe PLAN y hago uno."
    )
    static let alreadyConfirmed = Phrase(
        "Your week is confirmed, so I left it as it is. Text UNDO to change it after all, or PLAN to see it.",
        es: "Tu semana está confirmada, así que no la cambié. Escribe DESHACER para cambiarla, o PLAN para verla."
    )

    static func hint(_ plan: WeekPlan) -> Phrase {
        let (day, dia) = (plan.exampleDay.command(in: .english), plan.exampleDay.command(in: .spanish))
        return Phrase("\(day), or the days to skip", es: "\(dia), o los días que no cenas")
    }

    static func skippedNothing(_ plan: WeekPlan) -> Phrase {
        Phrase(
            """
            OK, I skip nothing: you have dinners on \(plan.dinners.shortDays(in: .english)). Text SKIP and a day to drop it, \
            or CONFIRM.
            """,
            es: """
                Bien, no salto nada: tienes cenas \(plan.dinners.shortDays(in: .spanish)). Escribe SALTA y un día para \
                quitarlo, o CONFIRMAR.
                """
        )
    }

    static func summary(_ dropped: [WeekPlan.Dinner]) -> Phrase {
        Phrase("skipping \(dropped.days(in: .english))", es: "saltar \(dropped.days(in: .spanish))")
    }

    static func whichDays(_ plan: WeekPlan) -> Phrase {
        Phrase(
            "Which days should I skip? You have dinners on \(plan.dinners.shortDays(in: .english)).",
            es: "¿Qué días salto? Tienes cenas: \(plan.dinners.shortDays(in: .spanish))."
        )
    }

    static func noSuchDay(_ words: String, _ plan: WeekPlan) -> Phrase {
        let words = words.prefix(30)
        return Phrase(
            "I don't know the day \"\(words)\", so nothing changed. Which days should I skip? You have dinners on \(plan.dinners.shortDays(in: .english)).",
            es:
                "No conozco el día \"\(words)\", así que no cambié nada. ¿Qué días salto? Tienes cenas: \(plan.dinners.shortDays(in: .spanish))."
        )
    }

    static func skipped(_ dropped: [WeekPlan.Dinner], leaving plan: WeekPlan, notFound: String?) -> Phrase {
        let missing = notFound.map { words in
            Phrase(" I don't know the day \"\(words.prefix(30))\".", es: " No conozco el día \"\(words.prefix(30))\".")
        }
        return Phrase(
            """
            OK, no dinner on \(dropped.days(in: .english)).\(missing?[.english] ?? "") That leaves \
            \(plan.count(in: .english)), on \(plan.dinners.shortDays(in: .english)). Text PLAN to see them, UNDO to take \
            that back, or CONFIRM if it's right.
            """,
            es: """
                Listo, sin cena \(dropped.days(in: .spanish)).\(missing?[.spanish] ?? "") \
                \(plan.dinners.count == 1 ? "Queda" : "Quedan") \(plan.count(in: .spanish)): \(plan.dinners.shortDays(in: .spanish)). Escribe PLAN para verlas, DESHACER \
                para volver, o CONFIRMAR.
                """
        )
    }

    static func nothingPlanned(on days: [Weekday], _ plan: WeekPlan) -> Phrase {
        Phrase(
            """
            There's no dinner on \(days.map { $0.name(in: .english) }.listed(in: .english, or: true)), so nothing changed. \
            You have dinners on \(plan.dinners.shortDays(in: .english)). Text SKIP and one of them, or CONFIRM.
            """,
            es: """
                No hay cena \(days.map { "el \($0.name(in: .spanish))" }.listed(in: .spanish)), así que no cambié nada. Tienes \
                cenas: \(plan.dinners.shortDays(in: .spanish)). Escribe SALTA y un día, o CONFIRMAR.
                """
        )
    }

    static func nothingLeft(_ plan: WeekPlan) -> Phrase {
        Phrase(
            """
            That would leave no dinner at all, so I changed nothing. You have dinners on \
            \(plan.dinners.shortDays(in: .english)); skip fewer of them, or text START OVER to drop the plan.
            """,
            es: """
                No quedaría ninguna cena, así que no cambié nada. Tienes cenas: \(plan.dinners.shortDays(in: .spanish)); \
                salta menos días, o escribe NUEVO para borrar el plan.
                """
        )
    }
}

extension [WeekPlan.Dinner] {
    /// The days by name: "Monday and Thursday", "el lunes y el jueves".
    fileprivate func days(in language: Language) -> String {
        self.map { Phrase($0.day.name(in: .english), es: "el \($0.day.name(in: .spanish))")[language] }
            .listed(in: language)
    }

    /// The days in short: "Mon, Tue and Fri".
    fileprivate func shortDays(in language: Language) -> String {
        self.map { $0.day.shortName(in: language) }.listed(in: language)
    }
}
