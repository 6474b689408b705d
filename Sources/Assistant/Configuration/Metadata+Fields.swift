import Logging

extension Logger.Metadata {
    /// What this holds, and of `others` what it does not hold, sorted by name.
    func fields(over others: Logger.Metadata) -> [(name: String, value: Logger.Metadata.Value)] {
        var fields: [(name: String, value: Logger.Metadata.Value)] = []
        fields.reserveCapacity(self.count + others.count)
        for (name, value) in self { fields.append((name, value)) }
        for (name, value) in others where self[name] == nil { fields.append((name, value)) }
        return fields.sorted { $0.name < $1.name }
    }
}
