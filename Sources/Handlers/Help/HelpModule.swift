import MealPlanning
public import RouterKit

/// "help", and whatever nobody understands: what can be said now.
///
/// Also hello and thank you.
public struct HelpModule: HandlerModule {
    public let name: ModuleName = "help"

    /// A module with nothing to set.
    public init() {}

    public func register(in module: inout ModuleRegistration) {
        module.declare(
            IntentDefinition(
                .help,
                summary: "What can I say here?",
                keywords: [
                    "what can i say", "what can i do", "what can you do", "how does this work", "how do i",
                    "who is this", "what is this",
                ],
                examples: ["help", "what can I do now?", "how does this work"]
            )
        )
        module.declare(
            IntentDefinition(
                .greeting,
                summary: "Hello.",
                wholeMessages: [
                    "hi", "hello", "hey", "hiya", "hi there", "hello there", "hey there", "good morning",
                    "good afternoon", "good evening", "hola",
                ],
                examples: ["hi", "hello there"]
            )
        )
        module.declare(
            IntentDefinition(
                .thanks,
                summary: "Thank you.",
                wholeMessages: [
                    "thanks", "thx", "ty", "thank you", "thanks a lot", "thank you so much", "many thanks", "cheers",
                    "gracias",
                ],
                examples: ["thanks!", "thank you so much"]
            )
        )
        module.add(HelpHandler(intent: .help, opening: HelpReplies.youCanText))
        module.add(HelpHandler(intent: .greeting, opening: HelpReplies.hello))
        module.add(HelpHandler(intent: .unknown, opening: HelpReplies.notUnderstood))
        module.add(ThanksHandler())
    }
}
