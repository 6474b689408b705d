import Foundation
import RouterKit
import Yams

/// docs/openapi.yaml, read as far as tests need it.
struct OpenAPIDocument: Sendable {
    /// The document as it stands in the file.
    let text: String
    let root: JSONValue

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/openapi.yaml")
        self.text = try String(contentsOf: file, encoding: .utf8)
        self.root = try JSONValue(yaml: Yams.load(yaml: self.text))
    }

    /// A method at a path.
    struct Operation: Sendable {
        let id: String
        let method: String
        let path: String
        let content: JSONValue

        /// As the router names it.
        var route: String { "\(self.method) \(self.path)" }
        var needsCredentials: Bool { self.content["security"] != nil }
        /// The statuses that it is said to answer with.
        var statuses: Set<Int> { Set((self.content["responses"]?.members ?? [:]).keys.compactMap { Int($0) }) }
    }

    var operations: [Operation] {
        (self.root["paths"]?.members ?? [:]).flatMap { path, methods in
            methods.members.map { method, content in
                Operation(
                    id: content["operationId"]?.text ?? "",
                    method: method.uppercased(),
                    path: path,
                    content: content
                )
            }
        }
        .sorted { $0.route < $1.route }
    }

    /// The value itself, or what it refers to.
    func resolved(_ value: JSONValue?) throws -> JSONValue {
        guard let reference = value?["$ref"]?.text else { return value ?? .null }
        var place = self.root
        for name in reference.split(separator: "/").dropFirst() {
            guard let next = place[String(name)] else { throw DocumentFlaw("nothing at \(reference)") }
            place = next
        }
        return try self.resolved(place)
    }

    /// The parameters of an operation in the path or the query, in order, with their examples.
    func parameters(of operation: Operation, in place: String) throws -> [(name: String, example: String?)] {
        try (operation.content["parameters"]?.elements ?? []).map(self.resolved)
            .filter { $0["in"]?.text == place }
            .map { ($0["name"]?.text ?? "", $0["example"]?.text) }
    }
}

/// Something that is wrong with the document itself.
struct DocumentFlaw: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension JSONValue {
    /// What a YAML parser read.
    init(yaml: Any?) throws {
        switch yaml {
        case let value as String: self = .string(value)
        case let value as Bool: self = .bool(value)
        case let value as Int: self = .int(value)
        case let value as Double: self = .double(value)
        case let value as [Any]: self = .array(try value.map(JSONValue.init(yaml:)))
        case let value as [AnyHashable: Any]:
            let members = try value.map { ("\($0.key)", try JSONValue(yaml: $0.value)) }
            self = .object(Dictionary(members) { first, _ in first })
        case nil, is NSNull: self = .null
        default: throw DocumentFlaw("a value that JSON has not: \(String(describing: yaml))")
        }
    }

    /// The members of an object; none of anything else.
    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

    /// The elements of a list; none of anything else.
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// A text, or a number as one.
    var text: String? {
        switch self {
        case .string(let text): text
        case .int(let number): "\(number)"
        default: nil
        }
    }
}
