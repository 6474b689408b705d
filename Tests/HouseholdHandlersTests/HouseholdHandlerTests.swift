import RouterKitTesting
import Testing

struct HouseholdHandlerTests {}
