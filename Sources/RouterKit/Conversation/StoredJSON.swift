package import Foundation

/// How everything that is stored is written as JSON: keys sorted, so that equal values are equal texts, and dates as
/// whole milliseconds since 1970, so that a date read back equals the one written.
package enum StoredJSON {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.millisecondsSince1970)
        }
        return encoder
    }()

    private static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            Date(millisecondsSince1970: try decoder.singleValueContainer().decode(Int64.self))
        }
        return decoder
    }()

    /// The JSON text of a value.
    package static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try self.encoder.encode(value), as: UTF8.self)
    }

    /// The JSON text of a value that writes its own: the same text, in a tenth of the time.
    package static func encode(_ value: some JSONWritable) throws -> String {
        var json = JSONWriter()
        try value.write(to: &json)
        return json.text
    }

    /// The value of a JSON text.
    package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try self.decoder.decode(type, from: Data(text.utf8))
    }
}

extension Date {
    /// Whole milliseconds since 1970: the resolution in which time is stored.
    package var millisecondsSince1970: Int64 { Int64((self.timeIntervalSince1970 * 1_000).rounded()) }

    /// The time that many milliseconds after 1970.
    package init(millisecondsSince1970 milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1_000)
    }

    /// The same time in whole milliseconds.
    package var inStoredResolution: Date { Date(millisecondsSince1970: self.millisecondsSince1970) }
}
