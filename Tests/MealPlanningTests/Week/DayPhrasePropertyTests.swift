import Foundation
import MealPlanning
import RouterKitTesting
import Testing

struct DayPhrasePropertyTests {
    private static let pieces = [
        "mon", "tue", "wed-fri", "until", "til", "back on", "except", "but", "all", "every day", "next", "2", "3",
        "days", "in",
        "the", "7th", "32nd", "jan", "feb", "/", "-", "\u{2014}", "1/7", "13/45", "day after", "tomorrow", "mañana",
        "pasado",
        "hasta", "menos", "fin de semana", "a", "from", "on", "onwards", "rest of the week", "blursday", "👍", "é", "\n",
        "'",
        "99999999999999999999", "0", "0th", "½", "①", "Δευτέρα", "月曜日", "sun", "dried", "thrusday", "today", "through",
        "to",
    ]

    @Test("reads any text; days are unique and in order", arguments: 0..<40)
    func readsAnyText(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let length = Int.random(in: 0..<14, using: &generator)
            let words = (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            let text = words.joined(separator: Bool.random(using: &generator) ? " " : "")
            let day = TestClock.start.addingTimeInterval(Double(Int.random(in: 0..<800, using: &generator)) * 86_400)
            let phrase = DayPhrase(text, on: day, in: .test)
            #expect(phrase.days == Set(phrase.days).sorted(), "\(text)")
            #expect(phrase.impossible.allSatisfy { !$0.isEmpty && text.contains($0) }, "\(text)")
            #expect(phrase.isWholeWeek == (phrase.days.count == 7))
        }
    }

    @Test("reads a very long text", arguments: ["mon ", "- ", " ", "1/", "until ", "a", "blursday "])
    func readsAVeryLongText(piece: String) {
        let phrase = DayPhrase(String(repeating: piece, count: 5_000), on: TestClock.start, in: .test)
        #expect(phrase.days.count <= 7 && phrase.impossible.count <= 2)
    }

    @Test("finds every date of the next two weeks, across a change of the clocks", arguments: [0, 60, 300])
    func findsDates(start: Int) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "America/Los_Angeles"))
        let today = TestClock.start.addingTimeInterval(Double(start) * 86_400)
        for offset in 0...14 {
            let date = try #require(calendar.date(byAdding: .day, value: offset, to: today))
            let (month, day) = (calendar.component(.month, from: date), calendar.component(.day, from: date))
            let phrase = DayPhrase("\(month)/\(day)", on: today, in: calendar)
            #expect(phrase.days == [Weekday(of: date, in: calendar)])
            #expect(phrase.impossible == [])
        }
    }
}
