import RouterKitTesting
import Testing

struct PreferencesHandlerTests {}
