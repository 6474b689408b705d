import Foundation
import HTTPClient
import MealPlanning

/// What is kept of one customer: the session with the shop, and what the shop said last.
struct CustomerShelf: Sendable {
    /// A section as the shop sent it last.
    struct Section: Sendable {
        let reading: SectionReading
        /// The shop's mark of this state of it; `nil` when it gives none.
        let tag: String?
    }

    /// The session, once the customer is logged in.
    var session: HTTPClient.Session?

    /// The sections of the last whole reading; none before the first.
    var sections: [CartSection: Section] = [:]

    /// When the last whole reading was made.
    var readAt: Date?

    /// How often the shop was asked, with and without success.
    var rounds = 0

    /// Why the last time was without success, and when; `nil` when it was one.
    var failure: (error: any Error, at: Date)?

    /// What was read last, if anything was.
    var lastReading: StorefrontReading? {
        guard let readAt = self.readAt else { return nil }
        let sections = CartSection.allCases.compactMap { self.sections[$0]?.reading }
        let cart = Cart(
            items: sections.flatMap(\.cart.items),
            customizableBoxes: sections.flatMap(\.cart.customizableBoxes),
            fixedBoxes: sections.flatMap(\.cart.fixedBoxes)
        )
        return StorefrontReading(
            reading: CartReading(cart: cart, readAt: readAt),
            setAside: sections.flatMap(\.setAside)
        )
    }

    /// An earlier reading that is as good as what the shop would say now: it failed a moment ago.
    func readingInQuietTime(_ quietTime: TimeInterval, at now: Date) throws -> StorefrontReading? {
        guard let failure = self.failure, self.lastReading != nil,
            abs(now.timeIntervalSince(failure.at)) < quietTime
        else { return nil }
        return try self.outcome()
    }

    /// What came of asking last: the reading, an earlier one where that is better than nothing, or the failure.
    func outcome() throws -> StorefrontReading {
        guard let failure = self.failure?.error else {
            guard let reading = self.lastReading else { throw StorefrontError.notACart("nothing was read") }
            return reading
        }
        let leavesLast = (failure as? StorefrontError)?.isForTheCustomer != true
        guard leavesLast, var last = self.lastReading else { throw failure }
        last.reading.isFallback = true
        return last
    }
}
