import Assistant
import ConfirmHandlers
import DeliveryWindow
import HelpHandlers
import PlanHandlers
import SkipHandlers
import SwapHandlers

@main
struct App {
    static func main() async {
        await AssistantApp.run { services in
            [
                DeliveryWindowModule(), PlanModule(carts: services.carts), SwapModule(carts: services.carts),
                SkipModule(), ConfirmModule(), HelpModule(),
            ]
        }
    }
}
