import ConfirmHandlers
import FeedbackHandlers
import Foundation
import HelpHandlers
import HouseholdHandlers
import MealPlanning
import PlanHandlers
import PreferencesHandlers
import PricingHandlers
import RecipesHandlers
import RemoveHandlers
import RestartHandlers
import RouterKit
import RouterKitTesting
import SkipHandlers
import SwapHandlers
import UndoHandlers

/// How long it takes to find out what a message means.
enum Understanding {
    static func report() throws -> String {
        let carts = DemoCartSource()
        let catalogue = try ModuleCatalogue([
            PlanModule(carts: carts), SwapModule(carts: carts), RemoveModule(carts: carts), SkipModule(),
            ConfirmModule(), RecipesModule(), UndoModule(), RestartModule(), PricingModule(carts: carts),
            FeedbackModule(), PreferencesModule(), HouseholdModule(), HelpModule(),
        ])
        let context = ConversationContext.anybody(in: ConversationState(rawValue: "analysis_sent"))
        let learning = Self.time { _ = catalogue.classifier.classify("not feeling it", in: context) }
        var lines = ["| message | p50 µs | p99 µs |", "| --- | ---: | ---: |"]
        let messages = [
            ("whole message", "plan"), ("keyword", "swap 2"), ("misspelt", "recipies"),
            ("learned, 6 words", "not feeling the lentils on tuesday"),
            (
                "learned, 20 words",
                "we are going to be at my sister's until sunday so you can leave out the last two days ok"
            ),
        ]
        for (name, text) in messages {
            let times = (0..<20_000).map { _ in
                Self.time { _ = catalogue.classifier.classify(text, in: context) }
            }.sorted()
            lines.append(String(format: "| %@ | %.1f | %.1f |", name, times[10_000], times[19_800]))
        }
        var texts = RandomTexts(seed: 5, sentences: messages.map(\.1))
        let count = 1_000_000
        var times: [Double] = []
        times.reserveCapacity(count)
        var slowest = (text: "", time: 0.0)
        for _ in 0..<count {
            guard let text = texts.next() else { break }
            let time = Self.time { _ = catalogue.classifier.classify(text, in: context) }
            times.append(time)
            if time > slowest.time { slowest = (text, time) }
        }
        times.sort()
        return lines.joined(separator: "\n")
            + String(
                format: """


                    Learning at the first start: %.2f s. Of %d random texts half took under %.0f µs, 99 %% under %.0f µs, \
                    99.999 %% under %.0f µs; the slowest took %.0f µs (%d UTF-8 bytes), with whatever the machine did besides.
                    """,
                learning / 1e6,
                count,
                times[count / 2],
                times[count * 99 / 100],
                times[count - count / 100_000],
                slowest.time,
                slowest.text.utf8.count
            )
    }

    /// Microseconds.
    private static func time(_ work: () -> Void) -> Double { ContinuousClock().measure(work) / .microseconds(1) }
}
