public import RouterKit

extension Weekday {
    /// The English name, capitalised: "Monday".
    public var name: String { self.name(in: .english) }

    /// The first three letters of ``name``: "Mon".
    public var shortName: String { self.shortName(in: .english) }

    /// The name as it stands within a sentence: "Monday", "lunes".
    public func name(in language: Language) -> String { self.names[language] }

    /// The first three letters of the name, without accents: "Wed", "mie".
    public func shortName(in language: Language) -> String {
        // The accent of "miércoles" is the only one that names in text messages keep.
        String(self.name(in: language).prefix(3)).replacing("é", with: "e")
    }

    private var names: Phrase {
        switch self {
        case .monday: Phrase("Monday", es: "lunes")
        case .tuesday: Phrase("Tuesday", es: "martes")
        case .wednesday: Phrase("Wednesday", es: "miércoles")
        case .thursday: Phrase("Thursday", es: "jueves")
        case .friday: Phrase("Friday", es: "viernes")
        case .saturday: Phrase("Saturday", es: "sábado")
        case .sunday: Phrase("Sunday", es: "domingo")
        }
    }
}
