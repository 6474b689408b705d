/// Writes JSON (RFC 8259) piece by piece, in the form of ``StoredJSON``.
///
/// Every turn writes a context, a few events and a line in the log. This takes about a tenth of what `JSONEncoder` takes for
/// them, which was as much as storing them; everything that is rarer, and all reading, is left to Foundation.
package struct JSONWriter {
    private var bytes: [UInt8] = []
    /// Whether a value stands before the next one in the same object or list.
    private var follows = false

    /// An empty text with room for a context.
    package init() { self.bytes.reserveCapacity(1_024) }

    /// What was written.
    package var text: String { String(decoding: self.bytes, as: UTF8.self) }

    /// Writes an object, whose members `body` writes in the order of their names.
    package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try self.nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes a list.
    mutating func array<Element>(
        _ elements: some Sequence<Element>,
        _ body: (inout JSONWriter, Element) throws -> Void
    ) rethrows {
        try self.nested(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
            for element in elements {
                json.separate()
                try body(&json, element)
            }
        }
    }

    /// Writes the name of a member; its value comes next.
    package mutating func name(_ name: String) {
        self.separate()
        self.quoted(name)
        self.bytes.append(UInt8(ascii: ":"))
        self.follows = false
    }

    /// Writes a text.
    package mutating func value(_ value: String) {
        self.quoted(value)
        self.follows = true
    }

    mutating func value(_ value: some BinaryInteger) { self.literal(String(value)) }

    mutating func value(_ value: Bool) { self.literal(value ? "true" : "false") }

    /// Writes a number as short as it can be read back from, one without a fraction as a whole one.
    ///
    /// - Throws: `EncodingError` when it is not finite, which JSON cannot say.
    mutating func value(_ value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value,
                .init(codingPath: [], debugDescription: "JSON has no number for \(value)")
            )
        }
        if let whole = Int(exactly: value) { return self.value(whole) }
        self.literal(value.description)
    }

    mutating func null() { self.literal("null") }

    private mutating func nested(_ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) throws -> Void) rethrows
    {
        self.bytes.append(opening)
        self.follows = false
        try body(&self)
        self.bytes.append(closing)
        self.follows = true
    }

    private mutating func separate() {
        if self.follows { self.bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        self.bytes.append(contentsOf: text.utf8)
        self.follows = true
    }

    private mutating func quoted(_ text: String) {
        self.bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            // The escapes that RFC 8259 (section 7) asks for; all else stands for itself.
            var plain = true
            for byte in bytes where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                plain = false
            }
            if plain { self.bytes.append(contentsOf: bytes) } else { for byte in bytes { self.escaped(byte) } }
        }
        self.bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): self.bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): self.bytes.append(contentsOf: #"\\"#.utf8)
        case 0x08: self.bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: self.bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: self.bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: self.bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: self.bytes.append(contentsOf: #"\r"#.utf8)
        case 0..<0x20:
            self.bytes.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
            self.bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: self.bytes.append(byte)
        }
    }
}
