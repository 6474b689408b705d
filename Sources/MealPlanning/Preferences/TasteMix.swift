public import Foundation

/// How new a dinner is to a customer of whom something was learned.
public enum TasteFamiliarity: String, Codable, Sendable, CaseIterable, Hashable {
    /// Nothing in it is unfamiliar, and they like what is in it.
    case safe
    /// Just one of its signals is unfamiliar, and they do not dislike the others.
    case stretch
    /// More than half of its signals are unfamiliar, and they do not dislike the others.
    case discovery
}

/// How much of a customer's week is safe, a stretch, or a discovery: 70, 20 and 10 in a hundred over the weeks.
///
/// A week has whole dinners, so the parts alternate: of five dinners one is a stretch, and every other week one is a
/// discovery. Customers begin at different weeks; the same customer and week always give the same mix.
public struct TasteMix: Codable, Sendable, Hashable {
    /// Stands for the customer; nothing can be told from it.
    public let seed: UInt32
    /// The week, counted from any day.
    public let week: Int

    /// The mix of one week.
    public init(seed: UInt32, week: Int) {
        self.seed = seed
        self.week = week
    }

    /// The mix of a customer in the week of a moment; weeks begin on Thursdays, as the first of 1970 did.
    ///
    /// The seed is the 32-bit FNV-1a hash of the customer's key.
    public init(customer: String, at time: Date) {
        let seed = customer.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        self.init(seed: seed, week: Int((time.timeIntervalSince1970 / (7 * 86_400)).rounded(.down)))
    }

    /// How many of so many dinners are to be of each familiarity; together they are all of them.
    public func quotas(for dinners: Int) -> [TasteFamiliarity: Int] {
        let discovery = self.due(tenths: dinners)
        let stretch = min(self.due(tenths: 2 * dinners), dinners - discovery)
        return [.safe: dinners - stretch - discovery, .stretch: stretch, .discovery: discovery]
    }

    /// How many whole ones fall into this week when so many tenths are due every week.
    private func due(tenths: Int) -> Int {
        let phase = Int(self.seed % 10)
        func whole(_ tenths: Int) -> Int { Int((Double(tenths) / 10).rounded(.down)) }
        return whole((self.week + 1) * tenths + phase) - whole(self.week * tenths + phase)
    }
}
