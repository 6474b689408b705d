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

extension LogHandler {
    /// What a line says that is not the logger's: of the trace that the task is in, and the event's own.
    func metadata(of event: LogEvent) -> Logger.Metadata {
        let own = event.metadata ?? [:]
        guard let provided = self.metadataProvider?.get() else { return own }
        return provided.merging(own) { _, own in own }
    }
}
