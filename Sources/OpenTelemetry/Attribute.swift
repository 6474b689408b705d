import Tracing

/// An attribute as the OpenTelemetry protocol has it.
struct Attribute: Encodable {
    let key: String
    let value: Value

    /// How long a text may be; more is cut off.
    static let maximumLength = 4_096

    /// All of them, by name.
    static func all(in attributes: SpanAttributes) -> [Attribute] {
        var all: [Attribute] = []
        attributes.forEach { name, attribute in all.append(.init(key: name, value: Value(attribute))) }
        return all.sorted { $0.key < $1.key }
    }

    enum Value: Encodable {
        case text(String), number(Int64), fraction(Double), truth(Bool)
        indirect case list([Value])

        init(_ attribute: SpanAttribute) {
            self =
                switch attribute {
                case .int32(let value): .number(Int64(value))
                case .int64(let value): .number(value)
                case .int32Array(let values): .list(values.map { .number(Int64($0)) })
                case .int64Array(let values): .list(values.map(Value.number))
                case .double(let value): .fraction(value)
                case .doubleArray(let values): .list(values.map(Value.fraction))
                case .bool(let value): .truth(value)
                case .boolArray(let values): .list(values.map(Value.truth))
                case .string(let value): .text(Self.short(value))
                case .stringArray(let values): .list(values.map { .text(Self.short($0)) })
                case .stringConvertible(let value): .text(Self.short("\(value)"))
                case .stringConvertibleArray(let values): .list(values.map { .text(Self.short("\($0)")) })
                default: .text("")
                }
        }

        private static func short(_ text: String) -> String {
            text.utf8.count <= Attribute.maximumLength ? text : String(text.prefix(Attribute.maximumLength))
        }

        private enum CodingKeys: String, CodingKey { case stringValue, intValue, doubleValue, boolValue, arrayValue }
        private enum ListKeys: String, CodingKey { case values }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch self {
            case .text(let value): try container.encode(value, forKey: .stringValue)
            case .number(let value): try container.encode("\(value)", forKey: .intValue)
            case .fraction(let value):
                // JSON has no other numbers; protobuf's JSON has words for them.
                if value.isFinite {
                    try container.encode(value, forKey: .doubleValue)
                } else {
                    let word = value.isNaN ? "NaN" : value > 0 ? "Infinity" : "-Infinity"
                    try container.encode(word, forKey: .doubleValue)
                }
            case .truth(let value): try container.encode(value, forKey: .boolValue)
            case .list(let values):
                var list = container.nestedContainer(keyedBy: ListKeys.self, forKey: .arrayValue)
                try list.encode(values, forKey: .values)
            }
        }
    }
}
