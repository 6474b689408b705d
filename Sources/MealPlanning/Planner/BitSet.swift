/// A set of small whole numbers, one bit each, so that many can be compared at once.
///
/// Two sets that are compared or joined must have been made for the same number of places.
struct BitSet: Sendable, Hashable {
    private(set) var words: [UInt64]

    /// The empty set, with room for the numbers below `places`.
    init(places: Int) {
        self.words = Array(repeating: 0, count: max((places + 63) / 64, 1))
    }

    func contains(_ number: Int) -> Bool {
        self.words[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    mutating func insert(_ number: Int) { self.words[number >> 6] |= 1 << UInt64(number & 63) }

    mutating func subtract(_ other: BitSet) {
        var word = 0
        while word < self.words.count {
            self.words[word] &= ~other.words[word]
            word += 1
        }
    }

    /// How many numbers both sets have.
    func sharedCount(with other: BitSet) -> Int {
        var count = 0
        var word = 0
        while word < self.words.count {
            count += (self.words[word] & other.words[word]).nonzeroBitCount
            word += 1
        }
        return count
    }

    /// The numbers in ascending order.
    var numbers: [Int] {
        var numbers: [Int] = []
        for (place, word) in self.words.enumerated() {
            var rest = word
            while rest != 0 {
                numbers.append((place << 6) + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return numbers
    }

    /// Of two sets of one size, whether this has the smaller number where their lists first differ.
    func precedes(_ other: BitSet) -> Bool {
        for (mine, theirs) in zip(self.words, other.words) where mine != theirs {
            let lowest = (mine ^ theirs).trailingZeroBitCount
            return mine & (1 << UInt64(lowest)) != 0
        }
        return false
    }
}
