import Foundation
import MealPlanning
import Testing

struct TasteMixTests {
    @Test("is 70, 20 and 10 in a hundred over ten weeks", arguments: [3, 4, 5, 7], [0, 3, 12_345] as [UInt32])
    func isAsItShouldBe(dinners: Int, seed: UInt32) {
        let weeks = (40..<50).map { TasteMix(seed: seed, week: $0).quotas(for: dinners) }
        #expect(weeks.allSatisfy { $0.values.reduce(0, +) == dinners && $0.values.allSatisfy { $0 >= 0 } })
        #expect(weeks.compactMap { $0[.discovery] }.reduce(0, +) == dinners)
        #expect(weeks.compactMap { $0[.stretch] }.reduce(0, +) == 2 * dinners)
        #expect(weeks.compactMap { $0[.safe] }.reduce(0, +) == 7 * dinners)
    }

    @Test func bringsADiscoveryEveryOtherWeek() {
        let weeks = (0..<6).map { TasteMix(seed: 1, week: $0).quotas(for: 5) }
        #expect(weeks.map { $0[.stretch] } == [1, 1, 1, 1, 1, 1])
        let discoveries = weeks.map { $0[.discovery] ?? 0 }
        #expect(discoveries == [0, 1, 0, 1, 0, 1] || discoveries == [1, 0, 1, 0, 1, 0])
    }

    @Test func isTheSameAllWeekLong() {
        let monday = Date(timeIntervalSince1970: 1_799_971_200)
        let mix = TasteMix(customer: "+15550100", at: monday)
        #expect(TasteMix(customer: "+15550100", at: monday.addingTimeInterval(3_600)) == mix)
        #expect(TasteMix(customer: "+15550100", at: monday.addingTimeInterval(7 * 86_400)).week == mix.week + 1)
        #expect(TasteMix(customer: "+15550101", at: monday).seed != mix.seed)
    }
}
