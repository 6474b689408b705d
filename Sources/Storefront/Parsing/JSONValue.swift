import Foundation

/// A JSON document whose shape is not known.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads a document.
    ///
    /// - Throws: when it is not JSON, or nested deeper than any shop's.
    init(_ bytes: [UInt8]) throws {
        // A decoder would have to try one type after the other, which takes sixty times as long.
        self.init(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
    }

    /// A field of an object, by the first of these names that is there and not null.
    subscript(names: String...) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return names.lazy.compactMap { fields[$0] }.first { $0 != .null }
    }

    private init(_ value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let elements as [Any]: self = .array(elements.map(JSONValue.init))
        case let fields as [String: Any]: self = .object(fields.mapValues(JSONValue.init))
        case let number as NSNumber:
            // Foundation has one type for both, and tells them apart by the type that they were made of.
            self = String(cString: number.objCType) == "c" ? .bool(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }
}
