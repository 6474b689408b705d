import Foundation

/// Ids that nobody else makes and that begin with the time: UUIDs of version 7 (RFC 9562, section 5.7).
///
/// Rows that are stored together have ids that stand together in an index. With random ones each row would change a page
/// of its own there, and a durable commit writes whole pages.
enum TimeOrderedID {
    /// A new id, in lower case.
    static func next() -> String {
        let milliseconds = UInt64(Date().millisecondsSince1970)
        let version: UInt64 = 0x7000
        let variant: UInt64 = 0x8000_0000_0000_0000
        // Foundation's UUID() opens /dev/urandom for each one, and prints it with printf: a fiftieth of a turn.
        let high = milliseconds << 16 | version | UInt64.random(in: 0...0xFFF)
        let low = variant | UInt64.random(in: 0...UInt64.max) >> 2
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for position in 0..<32 {
            if [8, 12, 16, 20].contains(position) { text.append(UInt8(ascii: "-")) }
            let half = position < 16 ? high : low
            text.append(Self.digits[Int(half >> UInt64(60 - 4 * (position & 15)) & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
