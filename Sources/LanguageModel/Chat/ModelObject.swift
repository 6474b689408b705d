import Foundation
import RouterKit

/// The JSON object in what a model wrote.
///
/// Models are asked for an object and nothing else; what they write has prose around it, fences, or thoughts before it.
/// The first object that can be read counts.
struct ModelObject {
    private let members: [String: JSONValue]

    /// The object in a text; `nil` when there is none.
    init?(in text: String) {
        let bytes = Array(Self.withoutThoughts(text).utf8)
        var start = bytes.startIndex
        var tries = 0
        while let opening = bytes[start...].firstIndex(of: UInt8(ascii: "{")), tries < Self.maximumTries {
            tries += 1
            if let end = Self.end(of: bytes[opening...]),
                case .object(let members)? = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes[opening..<end]))
            {
                self.members = members
                return
            }
            start = opening + 1
        }
        return nil
    }

    /// The text under a name; `nil` for anything else.
    func text(_ name: String) -> String? {
        if case .string(let text)? = self.members[name] { text } else { nil }
    }

    /// The number under a name, also where it is written as a text; `nil` for anything else.
    func number(_ name: String) -> Double? {
        switch self.members[name] {
        case .int(let number)?: Double(number)
        case .double(let number)?: number
        case .string(let text)?: Double(text)
        default: nil
        }
    }

    /// Braces that are tried, so that a text of nothing else takes no time.
    private static let maximumTries = 16

    /// The text after the thoughts that some models write first.
    private static func withoutThoughts(_ text: String) -> Substring {
        text.range(of: "</think>", options: .backwards).map { text[$0.upperBound...] } ?? text[...]
    }

    /// Where the object ends that these bytes begin with; `nil` when it does not.
    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        var isInText = false
        var isEscaped = false
        for (index, byte) in zip(bytes.indices, bytes) {
            if isInText {
                switch byte {
                case _ where isEscaped: isEscaped = false
                case UInt8(ascii: "\\"): isEscaped = true
                case UInt8(ascii: "\""): isInText = false
                default: break
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
        }
        return nil
    }
}
