import Foundation
import MealPlanning
import Testing

struct TasteProfileTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func event(_ signals: Set<TasteSignal>, liked: Bool, daysAgo: Double = 0) -> TasteEvent {
        TasteEvent(signals: signals, isLiked: liked, at: self.now.addingTimeInterval(-daysAgo * 86_400))
    }

    private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-9 }

    @Test func addsATenthForAThumbUpAndTakesHalfOfThatForOneDown() {
        let up = TasteProfile([self.event([.mexican, .spicy], liked: true)], now: self.now)
        #expect(self.isClose(up[.mexican], 0.1) && self.isClose(up[.spicy], 0.1))
        #expect(up[.creamy] == 0)
        let down = TasteProfile([self.event([.creamy], liked: false)], now: self.now)
        #expect(self.isClose(down[.creamy], -0.05))
    }

    @Test("halves an opinion every 56 days", arguments: [(0.0, 0.1), (56, 0.05), (112, 0.025)])
    func halves(days: Double, weight: Double) {
        let profile = TasteProfile([self.event([.indian], liked: true, daysAgo: days)], now: self.now)
        #expect(self.isClose(profile[.indian], weight))
    }

    @Test func staysWithinBounds() {
        let loved = TasteProfile((0..<40).map { _ in self.event([.asian], liked: true) }, now: self.now)
        let hated = TasteProfile((0..<80).map { _ in self.event([.asian], liked: false) }, now: self.now)
        #expect(loved[.asian] == 1)
        #expect(hated[.asian] == -1)
    }

    @Test func doesNotDependOnTheOrderNorOnTheFuture() {
        let events = (0..<20).map { index in
            self.event(
                [TasteSignal.allCases[index % 7], .comfort],
                liked: index % 3 > 0,
                daysAgo: Double(index * 5) + 0.1
            )
        }
        let profile = TasteProfile(events, now: self.now)
        #expect(TasteProfile(events.reversed(), now: self.now) == profile)
        let later = self.event([.tangy], liked: true, daysAgo: -1)
        #expect(TasteProfile(events + [later], now: self.now) == profile)
        #expect(TasteProfile([], now: self.now).isEmpty)
    }

    @Test func seesWhatAllThumbsUpHaveInCommon() {
        let offered: [Set<TasteSignal>] = [[.mediterranean, .fresh], [.mexican], [.italian], [.asian], [.fresh]]
        let likes = [
            self.event([.mediterranean, .fresh], liked: true), self.event([.mediterranean, .tangy], liked: true),
            self.event([.mediterranean], liked: true),
        ]
        let profile = TasteProfile(likes + [self.event([.mexican], liked: false)], offered: offered, now: self.now)
        #expect(profile.patterns == [.mediterranean])
        #expect(profile[.mediterranean] == 0.8)

        #expect(TasteProfile(Array(likes.dropLast()), offered: offered, now: self.now).patterns.isEmpty)
        let other = self.event([.mexican], liked: true)
        #expect(TasteProfile(likes + [other], offered: offered, now: self.now).patterns.isEmpty)
    }

    @Test func seesNoPatternInWhatMostDinnersHave() {
        let likes = (0..<4).map { _ in self.event([.comfort], liked: true) }
        let offered: [Set<TasteSignal>] = [[.comfort], [.comfort, .spicy], [.asian], [.asian]]
        let profile = TasteProfile(likes, offered: offered, now: self.now)
        #expect(profile.patterns.isEmpty)
    }

    @Test func forgetsAPatternAfterTwoHalfLives() {
        let likes = (0..<3).map { _ in self.event([.indian], liked: true, daysAgo: 113) }
        #expect(TasteProfile(likes, now: self.now).patterns.isEmpty)
    }

    @Test func readsWhatItWrote() throws {
        let profile = TasteProfile(
            (0..<4).map { self.event([.indian, .onePan], liked: $0 > 0, daysAgo: Double($0)) },
            now: self.now
        )
        #expect(try JSONDecoder().decode(TasteProfile.self, from: JSONEncoder().encode(profile)) == profile)
    }

    @Test func readsAFormWithSignalsOfALaterProgram() throws {
        let json = #"{"version":2,"weights":{"spicy":0.4,"umami":0.9,"fresh":7},"patterns":["umami"]}"#
        let profile = try JSONDecoder().decode(TasteProfile.self, from: Data(json.utf8))
        #expect(profile.weights == [.spicy: 0.4, .fresh: 1])
        #expect(profile.patterns.isEmpty)
    }

    @Test func takesStarsForThumbs() throws {
        var feedback = MealFeedback()
        feedback.note("shakshuka", rating: 5, at: self.now)
        feedback.note("beef-tacos", rating: 2, at: self.now)
        feedback.note("red-lentil-dal", rating: 3, at: self.now)
        feedback.note("kale-feta-frittata", comment: "nice", at: self.now)
        feedback.note("no-such-dinner", rating: 5, at: self.now)
        let events = feedback.events()
        #expect(events.map(\.isLiked) == [true, false])
        #expect(events.first?.signals == RecipeBook.standard["shakshuka"]?.signals)
    }
}
