import Foundation

/// What customers of a busy day text, from numbers and with words that stand nowhere else.
enum BusyDay {
    /// A phone that plans its week, one that only complains, one whose texts come in parts, one that opts out.
    static let planner = "+15557390184"
    static let complainer = "+15557390295"
    static let rambler = "+447911746381"
    static let leaver = "+15557391406"
    static let phones = [Self.planner, Self.complainer, Self.rambler, Self.leaver]

    static let week = [
        "plan", "swap 2", "A", "no hazelnuttyfoo please", "undo", "skip friday and swap wibblewobble", "why 2",
        "shopping list",
        "better box", "confirm", "yes", "5 stars, the quuxgnocchi were sublimissimo", "I'm Zaphodine", "plan", "help",
    ]
    static let complaints = ["purpleunicornism?", "you useless floccinauci", "", "🦄 hippopotomon", "set up"]
    static let leaving = ["plan", "STOP", "are you therezz", "START"]

    /// What none of it may leave in a log: six digits in a row of a number, a word that is in no program.
    static func traces(in log: String, replies: [String] = []) -> [String] {
        let digits = Self.phones.flatMap { phone in
            let digits = Array(phone.dropFirst())
            return (0...digits.count - 6).map { String(digits[$0..<$0 + 6]) }
        }
        // What every number in this test begins with may stand in a time.
        .filter { !$0.hasPrefix("155573") && !$0.hasPrefix("55573") }
        let words = [
            "hazelnutty", "wibblewobble", "quuxgnocchi", "sublimissimo", "aphodine", "unicornism", "floccinauci",
            "hippopotomon",
            "therezz", "ramblingdoubt", "sesquipedal",
        ]
        // Of replies, parts that are long enough to be nothing else.
        let said = replies.flatMap { reply in
            stride(from: 0, to: max(0, reply.count - 24), by: 24).map { String(reply.dropFirst($0).prefix(24)) }
        }
        let lower = log.lowercased()
        return (digits + words + said).filter { lower.contains($0.lowercased()) }
    }
}
