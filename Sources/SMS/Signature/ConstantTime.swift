/// Comparing signatures without telling, by the time it takes, how much of one is right.
enum ConstantTime {
    /// Whether two are the same; the time it takes depends on their length alone, which is no secret.
    static func areEqual(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(one, other) { difference |= left ^ right }
        return difference == 0
    }
}
