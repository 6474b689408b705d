public import Foundation

/// When a shop delivers, and what it asks for that.
public struct DeliveryTerms: Sendable, Hashable {
    /// The day of the week on which it delivers.
    public var weekday: Weekday

    /// The hour from which it delivers, 0 to 23, by the clocks where the customer lives.
    public var hour: Int

    /// What a delivery costs, in cents.
    public var feeCents: Int

    /// The total of a cart from which on the delivery costs nothing, in cents.
    public var freeFromCents: Int

    /// Terms of delivery; Sundays at 9 for $4.99, free from $75, unless others are given.
    public init(weekday: Weekday = .sunday, hour: Int = 9, feeCents: Int = 499, freeFromCents: Int = 7_500) {
        self.weekday = weekday
        self.hour = hour
        self.feeCents = feeCents
        self.freeFromCents = freeFromCents
    }

    /// Sundays at 9, for $4.99 or free from $75.
    public static let standard = DeliveryTerms()

    /// The first delivery later than a time; at the very time of a delivery, that of a week later.
    ///
    /// By the calendar's time zone: a week that begins or ends with a change of the clocks is an hour shorter or longer,
    /// and an hour that a change leaves out is the next one that there is.
    public func nextDelivery(after time: Date, calendar: Calendar) -> Date {
        // Foundation numbers the days from Sunday, 1.
        let number = (Weekday.allCases.firstIndex(of: self.weekday).map { $0 + 1 } ?? 0) % 7 + 1
        let match = DateComponents(hour: self.hour, minute: 0, second: 0, weekday: number)
        return calendar.nextDate(after: time, matching: match, matchingPolicy: .nextTime) ?? time
    }

    /// What the delivery of a cart costs, in cents; an empty cart is not delivered, which is free.
    public func feeCents(for cart: Cart) -> Int {
        let isEmpty = cart.items.isEmpty && cart.customizableBoxes.isEmpty && cart.fixedBoxes.isEmpty
        return isEmpty || cart.totalCents >= self.freeFromCents ? 0 : self.feeCents
    }
}
