import RouterKitTesting
import Testing

struct PricingHandlerTests {}
