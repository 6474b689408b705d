/// The fields of a request, as `application/x-www-form-urlencoded`.
struct FormBody {
    /// What the type is called in `Content-Type`.
    static let contentType = "application/x-www-form-urlencoded"

    /// The bytes.
    private(set) var bytes: [UInt8] = []

    /// Adds a field, unless its value is `nil`.
    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        if !self.bytes.isEmpty { self.bytes.append(UInt8(ascii: "&")) }
        self.bytes += Self.escaped(name)
        self.bytes.append(UInt8(ascii: "="))
        self.bytes += Self.escaped(value)
    }

    /// A text with all but the unreserved characters of RFC 3986 as percent escapes.
    static func escaped(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                [byte]
            default: [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            }
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
