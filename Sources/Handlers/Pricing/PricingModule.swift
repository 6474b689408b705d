public import MealPlanning
public import RouterKit

/// "how much is my box?", "when do you deliver?": prices and delivery, at any moment, without leaving what is under way.
public struct PricingModule: HandlerModule {
    public let name: ModuleName = "pricing"
    private let carts: any CartSource
    private let delivery: DeliveryTerms

    /// A module that tells what these carts cost, and when these terms deliver them.
    public init(carts: any CartSource, delivery: DeliveryTerms = .standard) {
        self.carts = carts
        self.delivery = delivery
    }

    public func register(in module: inout ModuleRegistration) {
        for definition in Self.definitions { module.declare(definition) }
        module.declare(WeekPlan.self)
        module.add(PricingHandler(carts: self.carts, delivery: self.delivery))
        module.suggest(
            Phrase("PRICES for what your box costs", es: "PRECIOS para saber cuánto cuesta tu caja"),
            in: [.idle, .confirmed, .recipesScheduled],
            rank: 30
        )
    }

    private static let definitions = [
        IntentDefinition(
            .pricing,
            summary: "What things cost, and when they are delivered.",
            keywords: [
                "price", "prices", "pricing", "cost", "costs", "how much", "total", "delivery", "deliver", "delivered",
                "delivery fee", "shipping", "when does it come", "when will it come", "when will it arrive",
                "when does it arrive", "when does my box come", "when is my box coming", "when will my box come",
                "when do you come",
                "whats in my box", "what is in my box", "my box",
            ],
            examples: PricingExamples.english,
            canBeRefused: false
        ),
        IntentDefinition(
            .pricing,
            summary: "What things cost, and when they are delivered.",
            keywords: [
                "precio", "precios", "cuanto cuesta", "cuanto cuestan", "cuanto es", "cuanto vale", "entrega",
                "entregan",
                "cuando llega", "envio", "que hay en mi caja", "mi caja",
            ],
            examples: PricingExamples.spanish,
            language: .spanish,
            canBeRefused: false
        ),
    ]
}
