/// Just enough gzip for a test server.
enum Gzip {
    /// The bytes in gzip's form, not compressed; at most 65,535.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        return self.head + [1] + self.little(count) + self.little(~count) + bytes
            + self.little(self.checksum(bytes)) + self.little(UInt32(bytes.count))
    }

    /// Some kilobytes that decode to more than so many bytes of zeros, and then have no end.
    static func bomb(decodedSize: Int) -> [UInt8] {
        var bits = Bits()
        bits.append(0b011, 3)  // the last block, with fixed codes
        bits.append(0b0000_1100, 8)  // a zero
        for _ in 0...(decodedSize / 258) {
            bits.append(0b1010_0011, 8)  // 258 bytes …
            bits.append(0, 5)  // … as one byte ago
        }
        return self.head + bits.bytes
    }

    private static let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { checksum, byte in
            (0..<8).reduce(checksum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var count = 0

        /// Adds bits, the lowest first.
        mutating func append(_ value: UInt8, _ length: Int) {
            for bit in 0..<length {
                if self.count.isMultiple(of: 8) { self.bytes.append(0) }
                if value >> bit & 1 == 1 { self.bytes[self.bytes.count - 1] |= 1 << (self.count % 8) }
                self.count += 1
            }
        }
    }
}
