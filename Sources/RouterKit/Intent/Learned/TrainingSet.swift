/// Texts as vectors, read once for all that is learned from them.
struct TrainingSet: Sendable {
    let space: FeatureSpace
    let vectors: [FeatureSpace.Vector]

    /// The space that texts span, and their places in it.
    ///
    /// Parts of the texts that are held out to judge by count in how frequent a feature is, but teach nothing of what it
    /// means.
    init(_ texts: [String], minimumCount: Int) {
        let features = texts.map { TextFeatures(NormalizedText($0).words) }
        let space = FeatureSpace(spanning: features, minimumCount: Int32(minimumCount))
        self.space = space
        self.vectors = features.map(space.vector(of:))
    }
}
