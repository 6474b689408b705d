extension TasteProfile: Codable {
    /// Which form of the encoding this is: an object of ``weights``, ``patterns`` and ``familiar`` by signals' names.
    public static let version = 1

    private enum CodingKeys: String, CodingKey {
        case version, weights, patterns, familiar
    }

    /// Reads a profile of this form or a later one that has the same keys.
    ///
    /// Signals that this program does not know are left out, and weights out of bounds are bounded.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let weights = try container.decode([String: Double].self, forKey: .weights)
        let patterns = try container.decodeIfPresent([String].self, forKey: .patterns) ?? []
        let familiar = try container.decodeIfPresent([String].self, forKey: .familiar) ?? []
        self.init(
            weights: Dictionary(
                weights.compactMap { name, weight in TasteSignal(rawValue: name).map { ($0, weight) } }
            ) { first, _ in first },
            patterns: Set(patterns.compactMap(TasteSignal.init(rawValue:))),
            familiar: Set(familiar.compactMap(TasteSignal.init(rawValue:)))
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Self.version, forKey: .version)
        let weights = self.weights.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(weights) { first, _ in first }, forKey: .weights)
        try container.encode(self.patterns.map(\.rawValue).sorted(), forKey: .patterns)
        try container.encode(self.familiar.map(\.rawValue).sorted(), forKey: .familiar)
    }
}
