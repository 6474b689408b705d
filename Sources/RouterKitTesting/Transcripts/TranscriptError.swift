/// A transcript that cannot be read or run, with the line where it cannot.
public struct TranscriptError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The transcript.
    public let name: String
    /// The number of the line, from 1.
    public let line: Int
    /// What is wrong, and what to do.
    public let reason: String

    public var description: String { "\(self.name):\(self.line): \(self.reason)" }
}

/// Why a directive cannot be read or done; the error that is thrown for it names the line.
public struct TranscriptRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// A refusal for this reason, which should say what to write instead.
    public init(_ reason: String) { self.description = reason }
}
