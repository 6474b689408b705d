import RouterKitTesting
import Testing

struct RecipesHandlerTests {}
