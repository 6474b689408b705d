import RouterKit

extension TraceContext {
    /// What a row's column `trace` says; one that cannot be read is no loss.
    init?(_ row: SQLRow) {
        guard let text = row.optionalText("trace"),
            let trace = try? StoredJSON.decode(TraceContext.self, from: text)
        else { return nil }
        self = trace
    }
}

extension Optional where Wrapped == TraceContext {
    /// How it stands in a column; nothing where nothing is traced.
    func column() throws -> SQLValue { .text(try self.map { try StoredJSON.encode($0) }) }
}
