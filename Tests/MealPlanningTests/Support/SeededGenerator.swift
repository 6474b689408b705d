import RouterKitTesting

extension SeededGenerator {
    /// The generator of this seed.
    init(seed: Int) { self.init(seed: UInt64(bitPattern: Int64(seed))) }
}
