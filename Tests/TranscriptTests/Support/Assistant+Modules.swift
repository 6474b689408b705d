import ConfirmHandlers
import FeedbackHandlers
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
import SkipHandlers
import SwapHandlers
import UndoHandlers

/// The assistant that transcripts are held with.
enum Assistant {
    /// The modules that the app runs with, in the order in which it does, on the demo cart.
    static func modules(carts: some CartSource = DemoCartSource()) -> [any HandlerModule] {
        [
            PlanModule(carts: carts), SwapModule(carts: carts), RemoveModule(carts: carts), SkipModule(),
            ConfirmModule(),
            RecipesModule(), UndoModule(), RestartModule(), PricingModule(carts: carts), FeedbackModule(),
            PreferencesModule(), HouseholdModule(), HelpModule(),
        ]
    }

    /// Whether a text is a plan, which may take more than two segments: it lists dinners with their days.
    @Sendable
    static func isPlan(_ text: String) -> Bool {
        text.split(separator: "\n").count { $0.contains(/^\d+ \p{L}+: .+ \(\d+ min\)$/) } > 1
    }
}
