import RouterKitTesting
import Testing

struct FeedbackHandlerTests {}
