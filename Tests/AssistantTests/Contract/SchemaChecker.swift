import Foundation
import RouterKit

/// Holds values against the schemas of a document: the part of JSON Schema that it uses, and nothing else.
struct SchemaChecker {
    let document: OpenAPIDocument

    /// A keyword that is not here would be a promise that nobody checks.
    private static let keywords: Set = [
        "$ref", "additionalProperties", "const", "default", "description", "enum", "format", "items", "maximum",
        "minimum", "properties", "required", "type",
    ]

    /// What is wrong with a value, with where; nothing when it is as the schema says.
    func flaws(of value: JSONValue, by schema: JSONValue?, at place: String = "$") throws -> [String] {
        guard let given = schema else { return ["\(place): there is no schema"] }
        let schema = try self.document.resolved(given)
        var flaws = Set(schema.members.keys).subtracting(Self.keywords).sorted()
            .map { "\(place): the schema's \($0) is not checked" }
        let types = schema["type"].map { $0.elements.isEmpty ? [$0] : $0.elements }?.compactMap(\.text) ?? []
        if !types.isEmpty, !types.contains(where: { Self.is(value, $0) }) {
            return flaws + ["\(place): \(value) is no \(types.joined(separator: " or "))"]
        }
        if let values = schema["enum"]?.elements, !values.contains(value) {
            flaws.append("\(place): \(value) is none of \(values.compactMap(\.text))")
        }
        if let constant = schema["const"], constant != value { flaws.append("\(place): \(value) is not \(constant)") }
        if case .string(let text) = value, schema["format"]?.text == "date-time",
            text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) == nil
        {
            flaws.append("\(place): \(text) is no time")
        }
        if case .int(let number) = value {
            if case .int(let minimum) = schema["minimum"], number < minimum { flaws.append("\(place): too small") }
            if case .int(let maximum) = schema["maximum"], number > maximum { flaws.append("\(place): too large") }
        }
        if case .object(let members) = value { flaws += try self.flaws(of: members, by: schema, at: place) }
        if case .array(let elements) = value, let items = schema["items"] {
            for (index, element) in elements.enumerated() {
                flaws += try self.flaws(of: element, by: items, at: "\(place)[\(index)]")
            }
        }
        return flaws
    }

    private func flaws(of members: [String: JSONValue], by schema: JSONValue, at place: String) throws -> [String] {
        let properties = schema["properties"]?.members ?? [:]
        let required = (schema["required"]?.elements ?? []).compactMap(\.text)
        var flaws = required.filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                flaws += try self.flaws(of: value, by: property, at: "\(place).\(name)")
            } else if schema["additionalProperties"] == .bool(false) {
                flaws.append("\(place): \(name) is not in the schema")
            }
        }
        return flaws
    }

    private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("integer", .int), ("number", .int), ("number", .double),
            ("string", .string), ("array", .array), ("object", .object):
            true
        default: false
        }
    }
}
