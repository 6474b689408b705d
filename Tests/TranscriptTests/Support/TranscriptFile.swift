import Foundation
import RouterKitTesting
import Testing

/// A transcript under `Transcripts`.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
    let url: URL
    /// Its path under `Transcripts`: `skip/two-days-at-once.chat`.
    let name: String

    var testDescription: String { self.name }

    /// Reads the transcript.
    func read(directives: [TranscriptDirective] = .standard) throws -> Transcript {
        try Transcript(parsing: String(contentsOf: self.url, encoding: .utf8), name: self.name, directives: directives)
    }

    /// Puts another transcript in its place.
    func write(_ transcript: Transcript) throws {
        try transcript.description.write(to: self.url, atomically: true, encoding: .utf8)
    }

    /// All of them, in the order of their names.
    static let all: [TranscriptFile] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Transcripts")
        let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".chat") }.sorted()
            .map { TranscriptFile(url: folder.appending(path: $0), name: $0) }
    }()
}
