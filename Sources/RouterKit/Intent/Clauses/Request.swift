/// One thing that a message asks for, of one or of several.
package struct Request: Sendable, Hashable {
    /// The words that ask for it, as the customer wrote them.
    package var text: String
    /// What they were taken for.
    package var classification: Classification

    package init(text: String, classification: Classification) {
        self.text = text
        self.classification = classification
    }
}
