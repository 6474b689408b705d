/// Finds out whether a message asks for several things: "swap the fish and skip thursday".
///
/// When in doubt it asks for one. "Skip thursday and friday" is one request, since nobody knows what "friday" alone
/// would be; so is "yes but remove the fish", since a yes is no request.
package enum Clauses {
    /// What a text asks for, in order; one request with the whole text where it does not ask for several.
    ///
    /// Each has the words that the customer wrote, from the first that was recognised to the next request. Parts that say
    /// not to do something ("don't skip friday, skip thursday") are left out where others say what to do. A text without
    /// punctuation and joining words is classified once, and so is one that answers the open question.
    package static func requests(
        in text: String,
        context: ConversationContext,
        classifier: any IntentClassifier
    ) -> [Request] {
        let whole = classifier.reading(of: text, in: context)
        let message = Request(text: text, classification: whole)
        guard whole.answer.map({ $0.value == .no }) ?? true else { return [message] }
        let clauses = Clause.all(in: text)
        guard clauses.count > 1,
            self.namesSeveral(whole, in: context) || clauses.contains(where: { $0.isSentence(in: text) })
        else { return [message] }
        let reader = ClauseReader(text: text, whole: whole, context: context, classifier: classifier)
        return reader.requests(of: clauses) ?? [message]
    }

    /// Whether declared words name more than one thing to do, or one and something not to do.
    private static func namesSeveral(_ whole: Classification, in context: ConversationContext) -> Bool {
        guard whole.stage != LearnedStage.name else { return false }
        let count = Set(whole.ranking.filter(\.isRequest).map(\.intent)).count
        return count > 1 || (count == 1 && (!whole.refused.isEmpty || context.question?.kind == .choice))
    }
}

extension RankedIntent {
    /// Whether it asks for something, rather than being a yes, a no or manners.
    var isRequest: Bool {
        ![.affirmative, .negative, .help, .resume, .start, .stop, .unknown].contains(self.intent)
    }
}

extension IntentClassifier {
    /// What a text means, which answers a yes/no question only when it is about that.
    ///
    /// "Don't remove the eggs" says no, but not to "Is that right?".
    func reading(of text: String, in context: ConversationContext) -> Classification {
        var classification = self.classify(text, in: context)
        if let answer = classification.answer, answer.value == .no, !classification.refused.isEmpty,
            !classification.refused.contains(answer.question.intent)
        {
            classification.answer = nil
            classification.stage = "keyword"
        }
        return classification
    }
}
