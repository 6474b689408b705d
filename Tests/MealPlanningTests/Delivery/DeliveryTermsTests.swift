import Foundation
import MealPlanning
import Testing

struct DeliveryTermsTests {
    private let calendar: Calendar

    init() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "America/Los_Angeles"))
        self.calendar = calendar
    }

    private func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    /// Clocks go forward on 8 March 2026 and back on 1 November, both Sundays at 2 in the morning.
    @Test(
        "finds the next delivery by the customer's clocks",
        arguments: [
            ("2026-01-07T20:00:00Z", "2026-01-11T17:00:00Z"), ("2026-01-11T16:59:59Z", "2026-01-11T17:00:00Z"),
            ("2026-01-11T17:00:00Z", "2026-01-18T17:00:00Z"), ("2026-03-07T20:00:00Z", "2026-03-08T16:00:00Z"),
            ("2026-03-08T09:30:00Z", "2026-03-08T16:00:00Z"), ("2026-03-08T16:00:00Z", "2026-03-15T16:00:00Z"),
            ("2026-10-31T20:00:00Z", "2026-11-01T17:00:00Z"), ("2026-11-01T08:30:00Z", "2026-11-01T17:00:00Z"),
            ("2026-11-01T17:00:00Z", "2026-11-08T17:00:00Z"), ("2026-01-12T07:30:00Z", "2026-01-18T17:00:00Z"),
        ]
    )
    func findsTheNextDelivery(after: String, expected: String) throws {
        let delivery = DeliveryTerms.standard.nextDelivery(after: try self.date(after), calendar: self.calendar)
        #expect(try delivery == self.date(expected))
    }

    @Test("finds the weekday and the hour of any terms", arguments: Weekday.allCases)
    func findsAnyWeekday(weekday: Weekday) throws {
        let terms = DeliveryTerms(weekday: weekday, hour: 18)
        var time = try self.date("2026-02-25T02:00:00Z")
        for _ in 0..<60 {
            let delivery = terms.nextDelivery(after: time, calendar: self.calendar)
            #expect(Weekday(of: delivery, in: self.calendar) == weekday)
            #expect(self.calendar.dateComponents([.hour, .minute, .second], from: delivery).hour == 18)
            #expect(delivery > time && delivery.timeIntervalSince(time) <= 7 * 86_400 + 3_600)
            time += 53 * 3_600
        }
    }

    @Test func takesTheNextHourForOneThatTheClocksLeaveOut() throws {
        let terms = DeliveryTerms(hour: 2)
        let delivery = terms.nextDelivery(after: try self.date("2026-03-07T20:00:00Z"), calendar: self.calendar)
        #expect(try delivery == self.date("2026-03-08T10:00:00Z"))
    }

    @Test(
        "asks for a fee below a total",
        arguments: [(7_499, 499), (7_500, 0), (1, 499), (100_000, 0)]
    )
    func asksForAFee(total: Int, fee: Int) {
        let cart = Cart(items: [CartItem(name: "Salt", priceCents: total)])
        #expect(DeliveryTerms.standard.feeCents(for: cart) == fee)
    }

    @Test func deliversTheDemoCartForNothing() {
        #expect(DeliveryTerms.standard.feeCents(for: .demo) == 0)
        #expect(DeliveryTerms.standard.feeCents(for: Cart()) == 0)
        #expect(DeliveryTerms(feeCents: 900, freeFromCents: .max).feeCents(for: .demo) == 900)
    }
}
