import RouterKit

extension IntentDefinition {
    /// What people say for it: all declared words, and examples from all over the list, as many as one has time for.
    var sayings: [String] {
        let step = max(1, (self.examples.count + Self.maximumExamples - 1) / Self.maximumExamples)
        let examples = stride(from: 0, to: self.examples.count, by: step).map { self.examples[$0] }
        return examples + self.keywords + self.openings + self.wholeMessages
    }

    private static let maximumExamples = 12
}
