import ConfirmHandlers
import FeedbackHandlers
import HelpHandlers
import HouseholdHandlers
package import MealPlanning
import PlanHandlers
import PreferencesHandlers
import PricingHandlers
import RecipesHandlers
import RemoveHandlers
import RestartHandlers
package import RouterKit
import ShoppingHandlers
import SkipHandlers
import SwapHandlers
import UndoHandlers
import WhyHandlers

/// The assistant that tests hold conversations with.
package enum Assistant {
    /// The modules that the app runs with, in the order in which it does, on the demo cart.
    package static func modules(carts: some CartSource = DemoCartSource()) -> [any HandlerModule] {
        [
            PlanModule(carts: carts), SwapModule(carts: carts), RemoveModule(carts: carts), SkipModule(),
            ConfirmModule(),
            RecipesModule(), UndoModule(), RestartModule(), PricingModule(carts: carts), FeedbackModule(),
            WhyModule(carts: carts), ShoppingModule(carts: carts),
            PreferencesModule(), HouseholdModule(), HelpModule(),
        ]
    }
}
