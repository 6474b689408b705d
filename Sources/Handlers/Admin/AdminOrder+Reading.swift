import Foundation
import RouterKit

extension AdminOrder {
    /// Reads a whole message as a command; `nil` for one that is none and belongs to the assistant.
    ///
    /// Sentences that only begin like a command are none: "reset my plan", "who are you".
    init?(_ message: String, at time: Date) {
        let words = message.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, let name = Name(rawValue: first.lowercased()) else { return nil }
        let rest = Array(words.dropFirst())
        switch name {
        case .status, .stats:
            guard rest.isEmpty else { return nil }
            self.init(name, at: time)
        case .who:
            guard Self.looksLikeNumber(rest) else { return nil }
            self.init(name, target: rest.joined(separator: " "), at: time)
        case .reset:
            guard Self.looksLikeNumber(rest) else { return nil }
            let number = rest.dropLast().joined(separator: " ")
            let hasCode = (try? PhoneNumber(number)) != nil
            self.init(
                name,
                target: hasCode ? number : rest.joined(separator: " "),
                code: hasCode ? rest.last.flatMap(Self.code) : nil,
                at: time
            )
        case .pause, .resume, .send, .retry:
            guard rest.count <= 1, rest.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
            self.init(name, code: rest.first.flatMap(Self.code), at: time)
        case .broadcast:
            let code = rest.last.flatMap(Self.code)
            let text = Self.text(of: message, without: first, and: code)
            self.init(name, text: text.isEmpty ? nil : text, code: code, at: time)
        }
    }

    /// Six digits, and nothing else.
    private static func code(_ word: String) -> String? {
        word.utf8.count == 6 && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? word : nil
    }

    private static func looksLikeNumber(_ words: [String]) -> Bool {
        words.first?.first.map { $0.isNumber || "+(".contains($0) } ?? false
    }

    /// What stands between the first word and the code, with its lines as they are.
    private static func text(of message: String, without first: String, and code: String?) -> String {
        var text = message.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst(first.count)
        if let code { text = text.dropLast(code.count) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
