import Foundation
import RouterKit

/// An answer of a server, as far as it counts: the text of the first choice.
struct ChatAnswer {
    let text: String

    /// Reads the body of an answer.
    ///
    /// The text may be in one piece or in several.
    ///
    /// - Throws: ``LanguageModelError/unreadable(_:)``.
    init(_ body: [UInt8]) throws(LanguageModelError) {
        guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)) else {
            throw .unreadable("it is no JSON")
        }
        guard case .array(let choices)? = json["choices"], let first = choices.first else {
            throw .unreadable("it has no choices")
        }
        let content = first["message"]?["content"] ?? first["text"]
        switch content {
        case .string(let text)?: self.text = text
        case .array(let parts)?:
            self.text = parts.compactMap { if case .string(let text)? = $0["text"] { text } else { nil } }.joined()
        default: throw .unreadable("its first choice has no text")
        }
    }
}
