import Foundation
import RouterKit

/// A text with what its writer wants.
struct LabelledText: Decodable {
    let text: String
    let state: ConversationState
    /// One, or several in the order said.
    let intents: [Intent]
    /// What would be as right: each alone for a text with one intent, together for one with several.
    let or: [Intent]?

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func all(in file: String) throws -> [LabelledText] {
        let path = self.root.appending(path: "Tests/TranscriptTests/Texts/\(file).jsonl")
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(LabelledText.self, from: Data($0.utf8))
        }
    }
}
