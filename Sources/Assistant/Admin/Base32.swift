import Foundation

/// Bytes as letters and digits that people can type (RFC 4648, section 6), without padding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Writes bytes.
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(Self.alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(Self.alphabet[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads bytes, in any case, with spaces or padding or without; `nil` where something else is in it.
    static func decode(_ text: String) -> Data? {
        var bytes = Data()
        var (buffer, bits) = (0, 0)
        let letters = text.uppercased().filter { !$0.isWhitespace }.utf8
        for letter in String(decoding: letters, as: UTF8.self).trimmingCharacters(in: ["="]).utf8 {
            guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xFF))
            }
        }
        return bytes
    }
}
