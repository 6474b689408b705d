import RouterKitTesting
import Testing

struct RestartHandlerTests {}
