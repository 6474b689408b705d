// How long cooking should take, and how much protein there should be.

extension PreferenceWords {
    /// What the sentence says of goals.
    var goals: [PreferenceRequest.Change] {
        [self.minutes.map(PreferenceRequest.Change.minutes), self.protein.map(PreferenceRequest.Change.protein)]
            .compactMap(\.self)
    }

    /// Whether a part is about goals, so that it names no food.
    var isAboutGoals: Bool { self.minutes != nil || self.protein != nil }

    /// Whether somebody has the disease that only a diet without gluten helps.
    var isAboutCeliacDisease: Bool { self.hasAny(of: ["celiac", "coeliac", "celiaco", "celiaca", "celiaquia"]) }

    /// The minutes at most; nothing inside for as long as it takes, nothing at all when the sentence is about neither.
    private var minutes: Int?? {
        if self.range(ofAny: Self.endless) != nil { return .some(nil) }
        for (index, word) in self.folded.enumerated() {
            let number = Self.amount(word, at: index, in: self.folded, of: Self.minuteUnits)
            if let number, (10...180).contains(number) { return number }
        }
        if self.range(ofAny: Self.halfHours) != nil { return 30 }
        if self.range(ofAny: Self.hours) != nil { return 60 }
        return self.range(ofAny: Self.quick) == nil ? nil : 30
    }

    /// The grams of protein at least, in the same way.
    private var protein: Int?? {
        guard self.hasAny(of: ["protein", "proteins", "proteina", "proteinas"]) else { return nil }
        for (index, word) in self.folded.enumerated() {
            let number = Self.amount(word, at: index, in: self.folded, of: Self.gramUnits)
            if let number, (5...100).contains(number) { return number }
        }
        if self.range(ofAny: Self.anyProtein) != nil { return .some(nil) }
        return self.range(ofAny: Self.muchProtein) == nil ? nil : Self.highProtein
    }

    /// A number that a unit follows, as a word of its own or at the end of the same.
    private static func amount(_ word: String, at index: Int, in words: [String], of units: Set<String>) -> Int? {
        if let number = Int(word) { return words.dropFirst(index + 1).first.map(units.contains) == true ? number : nil }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return units.contains(String(word.dropFirst(digits.count))) ? Int(digits) : nil
    }

    /// What "high" stands for, in grams a serving: half of the 50 g that the label of a packet counts as a day's need
    /// (21 CFR 101.9), and a little more.
    private static let highProtein = 30

    private static let minuteUnits: Set<String> = ["min", "mins", "minute", "minutes", "minuto", "minutos"]
    private static let gramUnits: Set<String> = ["g", "gr", "gram", "grams", "gramos"]
    private static let halfHours = phrases("half an hour, half hour, media hora")
    private static let hours = phrases("one hour, an hour, 1 hour, una hora, 1 hora")
    private static let quick = phrases(
        "quick dinners, quick meals, quick recipes, fast dinners, fast meals, cenas rapidas, recetas rapidas"
    )
    private static let endless = phrases(
        """
        as long as it takes, no time limit, any time is fine, takes as long as it takes, sin limite de tiempo, \
        no importa el tiempo, el tiempo no importa
        """
    )
    private static let muchProtein = phrases(
        """
        high protein, more protein, high in protein, lots of protein, rich in protein, protein rich, extra protein, \
        alto en proteina, alta en proteina, mas proteina, mucha proteina, rico en proteina
        """
    )
    private static let anyProtein = phrases(
        "any protein, no protein goal, protein doesnt matter, cualquier proteina, sin meta de proteina"
    )
}
