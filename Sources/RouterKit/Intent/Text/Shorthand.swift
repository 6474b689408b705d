/// The shorthand of text messages with the words that it stands for.
///
/// Nothing here is a word of English or Spanish in its own right: "tomo" is Spanish for "I take" before it is
/// "tomorrow".
enum Shorthand {
    /// The longest of them, in bytes.
    static let maximumLength = 8

    /// What each stands for.
    static let words: [String: [String]] = Self.table(Self.english + "\n" + Self.spanish)

    /// Letters that stand for words in a longer message, though they are a yes or a choice when they are all of it.
    static let letters: [String: (word: String, needsSpanish: Bool)] = [
        "u": ("you", false), "r": ("are", false), "q": ("que", false),
        // "OK" and "times" except before Spanish words.
        "k": ("que", true), "x": ("por", true),
    ]

    /// Whether a word may be shorthand, at a glance: most are not, and need no look-up.
    static func mayContain(_ word: [UInt8]) -> Bool {
        guard (2...Self.maximumLength).contains(word.count), let last = word.last else { return false }
        return Self.lengths[Int(last)] & (1 << UInt16(word.count)) != 0
    }

    /// For each last byte, the lengths of the shorthand that ends with it, as bits.
    private static let lengths: [UInt16] = {
        var lengths = Array(repeating: UInt16(0), count: 256)
        for word in Self.words.keys {
            for last in word.utf8.suffix(1) { lengths[Int(last)] |= 1 << UInt16(word.utf8.count) }
        }
        return lengths
    }()

    private static let english = """
        please: pls plz plss plzz plse plis pleez
        thanks: thx thnx thanx thnks thks tnx tks ty tysm tyvm thxs
        thank you: thankyou thankq
        tomorrow: tmrw tmrrw tmw tmr tmro tmrow tomoz 2moro 2morrow 2mrw 2mro
        tonight: tonite 2nite 2night
        today: 2day tdy
        night: nite
        your: ur
        yours: urs
        before: b4
        great: gr8
        late: l8
        later: l8r l8er
        wait: w8
        dont know: idk dunno donno
        dont care: idc
        never mind: nvm nvmd
        no problem: np
        let me know: lmk
        right now: rn
        because: cuz bc bcuz bcz coz
        people: ppl
        going to: gonna gunna
        want to: wanna
        got to: gotta
        give me: gimme
        let me: lemme
        kind of: kinda
        sort of: sorta
        out of: outta
        sorry: sry srry soz
        about: abt
        something: smth smthng sumthin
        someone: sm1
        anything: nething
        anyone: any1
        everyone: every1
        week: wk
        weeks: wks
        weekend: wknd wkend
        how: hw
        what: wat wut
        definitely: def deff defo
        probably: prob probs prolly
        favorite: fav fave
        really: rly rlly
        though: tho
        through: thru
        message: msg
        """

    private static let spanish = """
        que: qe
        porque: xq pq xk pk porq
        tambien: tb tmb tmbn tbn
        por favor: xfa xfavor porfa porfas porfis porfi
        bien: bn
        manana: mnn mnana
        gracias: grax grac grcs
        despues: dsp dsps
        cuando: cdo kuando
        cuanto: kuanto
        hasta: hsta
        donde: dnd dnde
        quiero: kiero qiero
        """

    /// Reads lines of `words: shorthand shorthand`.
    private static func table(_ lines: String) -> [String: [String]] {
        var table: [String: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let sides = line.split(separator: ":")
            let words = sides[0].split(separator: " ").map(String.init)
            for shorthand in sides[1].split(separator: " ") { table[String(shorthand)] = words }
        }
        return table
    }
}
