import RouterKit

/// "when do you deliver?": lets a customer choose when the box comes.
public struct DeliveryWindowModule: HandlerModule {
    public let name: ModuleName = "delivery_window"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        module.declare(
            IntentDefinition(
                .deliveryWindow,
                summary: "When the box comes.",
                keywords: ["delivery window", "delivery time", "when do you deliver", "when does my box come"],
                examples: ["when do you deliver?", "change my delivery window"]
            )
        )
        module.declare(DeliveryWindow.self)
        module.add(DeliveryWindowHandler())
        module.suggest("DELIVERY TIME to choose when your box comes", rank: 20)
    }
}

extension Intent {
    /// When the box comes.
    public static let deliveryWindow = Intent(rawValue: "delivery_window")
}

/// What the module remembers.
public struct DeliveryWindow: ModuleData {
    public static let name = "delivery_window"

    /// When the box comes, once it was chosen.
    public var window: String?
}
