extension IntentModel {
    /// The features of a text that weighed most for an intent against the others, heaviest first.
    func evidence(for intent: Intent, in words: [String], limit: Int = 5) -> [Evidence] {
        guard let label = self.intents.firstIndex(of: intent) else { return [] }
        let vector = self.space.vector(of: TextFeatures(words))
        let values = Dictionary(zip(vector.rows, vector.values)) { first, _ in first }
        var weighed: [Int32: Evidence] = [:]
        for feature in TextFeatures.named(in: words) {
            guard let row = self.space.row(of: feature.hash), let value = values[row], weighed[row] == nil else {
                continue
            }
            var weight = self.weights.weight(row: Int(row), label: label)
            if self.hasOutOfScope { weight -= self.weights.weight(row: Int(row), label: self.intents.count) }
            weighed[row] = Evidence(feature.kind, feature.name, weight: Double(value * weight))
        }
        return Array(
            weighed.values
                .sorted { (abs($1.weight), $0.text) < (abs($0.weight), $1.text) }
                .prefix(limit)
        )
    }
}
