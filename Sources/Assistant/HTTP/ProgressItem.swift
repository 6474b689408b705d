import RouterKit

/// How far a job is, in the names that scripts rely on; what is not known is null.
struct ProgressItem: Encodable {
    let fraction: Double?
    let note: String?

    init(_ progress: JobProgress) {
        self.fraction = progress.fraction
        self.note = progress.note
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(self.fraction, forKey: .fraction)
        try container.encode(self.note, forKey: .note)
    }

    private enum CodingKeys: String, CodingKey { case fraction, note }
}
