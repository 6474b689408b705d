import Foundation

/// An input as the parts that a rule needs.
struct FuzzInput {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.rest = bytes }

    /// The next byte; 0 when there is none left.
    mutating func byte() -> UInt8 { self.rest.popFirst() ?? 0 }

    /// What is left up to the next line feed, which is passed over.
    mutating func line() -> [UInt8] {
        let line = Array(self.rest.prefix { $0 != 0x0A })
        self.rest = self.rest.dropFirst(line.count + 1)
        return line
    }

    /// What is left up to the next line feed, as text.
    mutating func text() -> String { String(decoding: self.line(), as: UTF8.self) }

    /// All that is left.
    func remainder() -> Data { Data(self.rest) }

    /// All that is left, as text.
    func remainingText() -> String { String(decoding: self.rest, as: UTF8.self) }
}

/// Ends the program when a rule does not hold.
func rule(_ holds: Bool, _ name: StaticString) {
    guard holds else { fatalError("\(name)") }
}
