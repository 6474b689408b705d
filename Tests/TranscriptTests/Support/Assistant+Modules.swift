import ConfirmHandlers
import HelpHandlers
import MealPlanning
import PlanHandlers
import RouterKit
import SkipHandlers
import SwapHandlers

/// The assistant that transcripts are held with.
enum Assistant {
    /// The modules that the app runs with, in the order in which it does, on the demo cart.
    static func modules(carts: some CartSource = DemoCartSource()) -> [any HandlerModule] {
        [PlanModule(carts: carts), SwapModule(carts: carts), SkipModule(), ConfirmModule(), HelpModule()]
    }
}
