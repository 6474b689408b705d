extension IntentModel {
    /// Which way of learning and storing this is: models of another are learned anew.
    static let form = 1

    func write(to writer: inout ByteWriter) {
        writer.write(UInt32(self.intents.count))
        for intent in self.intents { writer.write(text: intent.rawValue) }
        writer.write(UInt32(self.hasOutOfScope ? 1 : 0))
        for number in [self.threshold, self.calibration.slope, self.calibration.offset] {
            writer.write(number.bitPattern)
        }
        writer.write(array: self.space.hashes)
        writer.write(array: self.space.weights)
        writer.write(self.weights.scale.bitPattern)
        writer.write(array: self.weights.values)
    }

    init(from reader: inout ByteReader) throws(UnreadableBytes) {
        let count = try reader.read(UInt32.self)
        var intents: [Intent] = []
        for _ in 0..<count { intents.append(Intent(rawValue: try reader.readText())) }
        let hasOutOfScope = try reader.read(UInt32.self) == 1
        let threshold = Double(bitPattern: try reader.read(UInt64.self))
        let slope = Double(bitPattern: try reader.read(UInt64.self))
        let offset = Double(bitPattern: try reader.read(UInt64.self))
        let hashes: [UInt32] = try reader.readArray(filledWith: 0)
        let rowWeights: [Float] = try reader.readArray(filledWith: 0)
        let scale = Float(bitPattern: try reader.read(UInt32.self))
        let values: [Int16] = try reader.readArray(filledWith: 0)
        let width = intents.count + (hasOutOfScope ? 1 : 0)
        guard width > 0, hashes.count == rowWeights.count, values.count == (hashes.count + 1) * width else {
            throw UnreadableBytes()
        }
        self.init(
            intents: intents,
            threshold: threshold,
            space: FeatureSpace(hashes: hashes, weights: rowWeights),
            weights: WeightTable(values: values, scale: scale, width: width),
            calibration: Calibration(slope: slope, offset: offset),
            hasOutOfScope: hasOutOfScope
        )
    }
}

/// Writes numbers as this machine has them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number) { self.bytes.append(contentsOf: $0) }
    }

    mutating func write<Number: BitwiseCopyable>(array: [Number]) {
        self.write(UInt32(array.count))
        array.withUnsafeBytes { self.bytes.append(contentsOf: $0) }
    }

    mutating func write(text: String) { self.write(array: Array(text.utf8)) }
}

/// Reads what a ``ByteWriter`` wrote.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read<Number: FixedWidthInteger>(_: Number.Type) throws(UnreadableBytes) -> Number {
        var number: Number = 0
        try self.copy(to: &number, count: MemoryLayout<Number>.size)
        return number
    }

    mutating func readArray<Number: BitwiseCopyable>(filledWith zero: Number) throws(UnreadableBytes) -> [Number] {
        let count = Int(try self.read(UInt32.self))
        let size = count * MemoryLayout<Number>.stride
        guard size <= self.bytes.count - self.position else { throw UnreadableBytes() }
        var array = Array(repeating: zero, count: count)
        array.withUnsafeMutableBytes { target in
            target.copyBytes(from: self.bytes[self.position..<(self.position + size)])
        }
        self.position += size
        return array
    }

    mutating func readText() throws(UnreadableBytes) -> String {
        String(decoding: try self.readArray(filledWith: UInt8(0)), as: UTF8.self)
    }

    private mutating func copy<Number>(to number: inout Number, count: Int) throws(UnreadableBytes) {
        guard count <= self.bytes.count - self.position else { throw UnreadableBytes() }
        withUnsafeMutableBytes(of: &number) { $0.copyBytes(from: self.bytes[self.position..<(self.position + count)]) }
        self.position += count
    }
}

/// Bytes that are cut off, or of something else.
struct UnreadableBytes: Error {}
