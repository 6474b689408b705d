import Foundation

/// JSON without the white space that says nothing; its values, their order and their spelling stay.
enum CompactJSON {
    /// A JSON text without white space (RFC 8259, section 2) outside of its strings.
    static func bytes(of json: Data) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        var isInString = false
        var isEscaped = false
        for byte in json {
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else {
                guard ![0x20, 0x09, 0x0A, 0x0D].contains(byte) else { continue }
                isInString = byte == UInt8(ascii: "\"")
            }
            bytes.append(byte)
        }
        return bytes
    }
}
