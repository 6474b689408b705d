/// What a word or a phrase says about days.
enum DayWord: Equatable {
    /// One day or several.
    case days([Weekday])
    /// So many days from today.
    case fromToday(Int)
    /// Today to Sunday.
    case restOfWeek
    /// The day after the one that follows, or that came before.
    case dayAfter
    /// "So many days" follows: tomorrow and on.
    case next
    /// The month.
    case month(Int)
    /// How the days before and after it belong together.
    case link(DayLink)
    /// The day that follows begins something.
    case start
    /// A word that may stand between the others.
    case filler
}

/// How days belong together.
enum DayLink: Equatable {
    /// From the day before to the day after, both included.
    case to
    /// From the day before, or from today, to the day after, which is included.
    case through
    /// From the day before to the one after; with none before, from today to the eve of the one after.
    case until
    /// To the eve of the day after.
    case back
    /// All but the days after.
    case except
    /// The day before and the rest of its week.
    case onward
}

extension DayWord {
    /// The longest phrase below, in words.
    static let longestPhrase = 4

    /// What a folded word or phrase means, spaces between its words.
    static func meaning(of phrase: String) -> DayWord? { self.meanings[phrase] }

    private static let meanings: [String: DayWord] = {
        var meanings: [String: DayWord] = [:]
        for (words, meaning) in Self.phrases {
            for phrase in words.split(separator: ",") {
                meanings[phrase.split(separator: " ").joined(separator: " ")] = meaning
            }
        }
        return meanings
    }()

    private static let phrases: [(String, DayWord)] = [
        ("mon, monday, mondays, lun, lunes", .days([.monday])),
        ("tue, tues, tuesday, tuesdays, mar, martes", .days([.tuesday])),
        ("wed, weds, wednesday, wednesdays, mie, mier, miercoles", .days([.wednesday])),
        ("thu, thur, thurs, thrs, thursday, thursdays, jue, jueves", .days([.thursday])),
        ("fri, friday, fridays, vie, viernes", .days([.friday])),
        ("sat, saturday, saturdays, sab, sabado, sabados", .days([.saturday])),
        ("sun, sunday, sundays, dom, domingo, domingos", .days([.sunday])),
        ("weekend, weekends, wkend, fin de semana, fines de semana, finde, findes", .days([.saturday, .sunday])),
        ("weekdays, weeknights, workdays, week days, week nights, work days, entre semana", .days(Weekday.workweek)),
        ("dias laborables, dias de semana, dias de trabajo", .days(Weekday.workweek)),
        ("every day, every night, every evening, each day, each night, every single day, daily", .wholeWeek),
        ("all week, whole week, entire week, all days, all the days, all seven days", .wholeWeek),
        ("todos los dias, todas las noches, toda la semana, cada dia, cada noche, la semana entera", .wholeWeek),

        ("today, todays, tonight, tonights, tonite, 2nite, 2night, 2day, hoy, esta noche", .fromToday(0)),
        ("tomorrow, tomorrows, tmrw, tmr, tmw, tomm, 2morrow, 2moro, 2mrw, manana", .fromToday(1)),
        ("day after tomorrow, pasado manana", .fromToday(2)),
        ("rest of the week, rest of this week, rest of week, remainder of the week", .restOfWeek),
        ("resto de la semana, lo que queda de semana", .restOfWeek),
        ("day after, dia despues, dia siguiente", .dayAfter),
        ("next, coming, following, proximos, proximas, siguientes", .next),

        ("jan, january, enero, ene", .month(1)), ("feb, february, febrero", .month(2)),
        ("march, marzo", .month(3)), ("apr, april, abril, abr", .month(4)), ("may, mayo", .month(5)),
        ("jun, june, junio", .month(6)), ("jul, july, julio", .month(7)),
        ("aug, august, agosto, ago", .month(8)), ("sep, sept, september, septiembre, setiembre", .month(9)),
        ("oct, october, octubre", .month(10)), ("nov, november, noviembre", .month(11)),
        ("dec, december, diciembre, dic", .month(12)),

        ("to, a, al", .link(.to)),
        ("through, thru, up to and including, hasta e incluyendo", .link(.through)),
        ("until, till, til, untill, hasta", .link(.until)),
        ("back, return, returning, returns, vuelvo, volvemos, volvere, regreso, regresamos", .link(.back)),
        ("except, except for, excluding, besides, minus, other than, apart from, but not", .link(.except)),
        ("menos, excepto, salvo, pero no, excluyendo", .link(.except)),
        ("onward, onwards, en adelante", .link(.onward)),
        ("on, the, this, at, least, about, maybe, perhaps, just, only, for, of, in, by, day", .filler),
        ("el, los, la, este, esta, proximo, de, del, por, para, dia, solo", .filler),
        ("from, starting, desde", .start),
        // Mornings are no tomorrows.
        ("la manana, esta manana, las mananas", .filler),
    ]

    private static let wholeWeek = DayWord.days(Weekday.allCases)
}
