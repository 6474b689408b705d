import RouterKitTesting
import Testing

struct RemoveHandlerTests {}
