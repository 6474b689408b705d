import Assistant
import ConfirmHandlers
import FeedbackHandlers
import HelpHandlers
import HouseholdHandlers
import PlanHandlers
import PreferencesHandlers
import PricingHandlers
import RecipesHandlers
import RemoveHandlers
import RestartHandlers
import ShoppingHandlers
import SkipHandlers
import SwapHandlers
import UndoHandlers
import WhyHandlers

@main
struct App {
    static func main() async {
        await AssistantApp.run { services in
            [
                PlanModule(
                    carts: services.carts,
                    contexts: services.contexts,
                    links: services.links,
                    writer: services.writer
                ),
                SwapModule(carts: services.carts),
                RemoveModule(carts: services.carts), SkipModule(),
                ConfirmModule(links: services.links),
                RecipesModule(delivery: services.delivery), UndoModule(), RestartModule(),
                PricingModule(carts: services.carts, delivery: services.delivery), FeedbackModule(),
                WhyModule(carts: services.carts), ShoppingModule(carts: services.carts),
                PreferencesModule(links: services.links), HouseholdModule(), HelpModule(),
            ]
        }
    }
}
