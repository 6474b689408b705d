import RouterKitTesting
import Testing

struct UndoHandlerTests {}
