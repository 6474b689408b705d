extension ModuleCatalogue {
    /// What a message that nobody understood may be taken for: one definition for each intent that some module answers,
    /// in the customer's language where there is one.
    func advisableIntents(for text: String, in context: ConversationContext) -> [IntentDefinition] {
        let language = context.locale?.language ?? .english
        var found: [IntentDefinition] = []
        for definition in IntentDefinition.builtIn + self.modules.flatMap(\.intents)
        where self.allowsAdvice(of: definition.intent, on: text, in: context) {
            guard let index = found.firstIndex(where: { $0.intent == definition.intent }) else {
                found.append(definition)
                continue
            }
            if found[index].language != language, definition.language == language { found[index] = definition }
        }
        return found
    }

    /// Whether a message that nobody understood may be taken for an intent that some module answers.
    ///
    /// Consent, operators' business and beginning anew, which nothing takes back, are never guessed. A yes or a no is only
    /// where one was asked for, and not where the message has words that were declared to be neither, such as "not sure".
    func allowsAdvice(of intent: Intent, on text: String, in context: ConversationContext) -> Bool {
        guard self.flow.handledIntents.contains(intent) else { return false }
        switch intent {
        case .stop, .start, .startOver, .unknown, Intent(rawValue: "admin"): return false
        case .affirmative, .negative:
            guard context.question?.kind == .yesNo else { return false }
            return !self.classifier.explain(text, in: context).evidence.contains { $0.kind == .phrase }
        default: return true
        }
    }
}
