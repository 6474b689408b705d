package import Foundation

/// The fields of a webhook call as names and values, in the order in which they came; signatures need them all.
package struct WebhookFields: Sendable, Hashable {
    /// The fields.
    package let pairs: [Field]

    /// Whether they came as JSON, which tells no order and, in some signatures, is covered in another way than a form.
    package let isJSON: Bool

    /// A name and its value.
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    /// The first value of that name.
    package subscript(name: String) -> String? { self.pairs.first { $0.name == name }?.value }

    /// Reads a body: JSON when it says so or begins like an object, else a form when it says so or has a name and a value.
    ///
    /// - Throws: ``WebhookError/unreadableBody(_:)``.
    package init(body: Data, contentType: String?) throws(WebhookError) {
        guard let text = String(validating: body, as: UTF8.self) else {
            throw .unreadableBody("the body is not UTF-8")
        }
        let type = contentType?.prefix { $0 != ";" && $0 != " " }.lowercased()
        let beginsLikeObject = text.utf8.first { !Self.whiteSpace.contains($0) } == UInt8(ascii: "{")
        switch type {
        case "application/json": try self.init(json: body)
        case "application/x-www-form-urlencoded" where !beginsLikeObject: try self.init(form: text)
        default:
            if beginsLikeObject {
                try self.init(json: body)
            } else if text.contains("=") {
                try self.init(form: text)
            } else {
                throw .unreadableBody("the body is neither a form nor a JSON object")
            }
        }
    }

    /// Reads `name=value&name=value`, as in a query or a form (WHATWG URL, application/x-www-form-urlencoded).
    ///
    /// - Throws: ``WebhookError/unreadableBody(_:)`` when an escape is not UTF-8.
    package init(form: String) throws(WebhookError) {
        var pairs: [Field] = []
        for pair in form.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append(
                Field(
                    name: try Self.unescaped(parts[0]),
                    value: parts.count == 2 ? try Self.unescaped(parts[1]) : ""
                )
            )
        }
        self.pairs = pairs
        self.isJSON = false
    }

    private init(json: Data) throws(WebhookError) {
        guard let object = try? JSONDecoder().decode([String: Scalar].self, from: json) else {
            throw .unreadableBody("the body is not a JSON object of texts and numbers")
        }
        self.pairs = object.sorted { $0.key < $1.key }.map { Field(name: $0.key, value: $0.value.text) }
        self.isJSON = true
    }

    /// The text that `+` and percent escapes stand for; a percent sign that begins no escape is itself (WHATWG URL).
    private static func unescaped(_ bytes: Substring.UTF8View) throws(WebhookError) -> String {
        guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return String(Substring(bytes))
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(Hexadecimal.value(of:)),
                let low = rest.dropFirst().first.flatMap(Hexadecimal.value(of:))
            {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        guard let value = String(validating: decoded, as: UTF8.self) else {
            throw .unreadableBody("the form has an escape that is not UTF-8")
        }
        return value
    }

    /// What JSON (RFC 8259) takes for white space.
    private static let whiteSpace: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

    /// A value in a flat JSON object, as text.
    private struct Scalar: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let number = try? container.decode(Int.self) {
                self.text = String(number)
            } else if let flag = try? container.decode(Bool.self) {
                self.text = String(flag)
            } else if container.decodeNil() {
                self.text = ""
            } else {
                self.text = String(try container.decode(Double.self))
            }
        }
    }
}

/// A webhook call that cannot be taken.
///
/// It names what is wrong, and nothing was stored.
package enum WebhookError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The body is no form and no JSON object.
    case unreadableBody(String)
    /// A field is not there.
    case missing(field: String)
    /// A field holds something that it cannot hold.
    case invalid(field: String, reason: String)

    /// The field that is wrong, when it is one.
    package var field: String? {
        switch self {
        case .unreadableBody: nil
        case .missing(let field), .invalid(let field, _): field
        }
    }

    package var description: String {
        switch self {
        case .unreadableBody(let reason):
            "\(reason): send application/x-www-form-urlencoded or application/json"
        case .missing(let field): "the field \(field) is missing"
        case .invalid(let field, let reason): "the field \(field) is wrong: \(reason)"
        }
    }
}
