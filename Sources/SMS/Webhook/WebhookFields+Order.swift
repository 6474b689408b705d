extension WebhookFields {
    /// The fields by the bytes of their names, those of one name in the order in which they came; signatures go by it.
    var inOrderOfNames: [Field] {
        self.pairs.enumerated()
            .sorted { one, other in
                one.element.name.utf8.elementsEqual(other.element.name.utf8)
                    ? one.offset < other.offset
                    : one.element.name.utf8.lexicographicallyPrecedes(other.element.name.utf8)
            }
            .map(\.element)
    }
}
