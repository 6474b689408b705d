import Foundation

/// The features that a model knows, each with its row and its weight, and texts as vectors over them.
///
/// A feature that occurs once in all examples teaches nothing about others and is left out. Weights are the square root
/// of the smoothed inverse document frequency, frequencies in a text count logarithmically, and each group has its
/// share of a vector of length 1.
struct FeatureSpace: Sendable {
    /// The features' hashes, by row.
    let hashes: [UInt32]
    /// The features' weights, by row.
    let weights: [Float]
    private let table: HashTable

    /// A text over the rows of a space: row and value, for each row once.
    struct Vector: Sendable {
        var rows: [Int32] = []
        var values: [Float] = []
    }

    /// The space of features as they were stored.
    init(hashes: [UInt32], weights: [Float]) {
        self.hashes = hashes
        self.weights = weights
        self.table = HashTable(hashes)
    }

    /// The space that these texts span, with the features that occur in at least `minimumCount` of them.
    init(spanning texts: [TextFeatures], minimumCount: Int32) {
        var counter = HashCounter()
        for text in texts {
            for group in text.groups {
                for feature in group { counter.count(feature.hash) }
            }
        }
        var counted: [(hash: UInt32, count: Int32)] = []
        counter.forEach { hash, count in
            if count >= minimumCount { counted.append((hash, count)) }
        }
        // The most frequent side by side, where the processor's cache keeps them.
        counted.sort { ($1.count, $0.hash) < ($0.count, $1.hash) }
        self.init(
            hashes: counted.map(\.hash),
            weights: counted.map { Float(log(Double(1 + texts.count) / Double(1 + $0.count)) + 1).squareRoot() }
        )
    }

    /// The row of a feature; `nil` when it is not known.
    func row(of hash: UInt32) -> Int32? { self.table.row(of: hash) }

    /// A text as a vector of length 1; empty when it has no feature that is known.
    func vector(of text: TextFeatures) -> Vector {
        var vector = Vector()
        for (group, features) in zip(TextFeatures.Group.allCases, text.groups) {
            let start = vector.rows.count
            var squares: Float = 0
            for feature in features {
                guard let row = self.table.row(of: feature.hash) else { continue }
                let frequency = feature.count == 1 ? 1 : 1 + Float(log(Double(feature.count)))
                let value = frequency * self.weights[Int(row)]
                squares += value * value
                vector.rows.append(row)
                vector.values.append(value)
            }
            guard squares > 0 else { continue }
            let scale = group.weight / squares.squareRoot()
            for index in start..<vector.values.count { vector.values[index] *= scale }
        }
        let length = vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if length > 0 { for index in vector.values.indices { vector.values[index] /= length } }
        return vector
    }
}

/// Where each of some 32-bit hashes stands in a list: open addressing, half full at most.
private struct HashTable: Sendable {
    private var keys: [UInt32]
    private var rows: [Int32]
    private let mask: Int

    init(_ hashes: [UInt32]) {
        let size = HashCounter.size(for: hashes.count)
        self.keys = Array(repeating: 0, count: size)
        self.rows = Array(repeating: -1, count: size)
        self.mask = size - 1
        for (row, hash) in hashes.enumerated() {
            var place = Int(hash) & self.mask
            while self.rows[place] >= 0 { place = (place + 1) & self.mask }
            self.keys[place] = hash
            self.rows[place] = Int32(row)
        }
    }

    func row(of hash: UInt32) -> Int32? {
        var place = Int(hash) & self.mask
        while true {
            let row = self.rows[place]
            if row < 0 { return nil }
            if self.keys[place] == hash { return row }
            place = (place + 1) & self.mask
        }
    }
}

/// In how many texts each hash occurs.
private struct HashCounter {
    private var keys: [UInt32] = Array(repeating: 0, count: 1 << 12)
    private var counts: [Int32] = Array(repeating: 0, count: 1 << 12)
    private var used = 0

    static func size(for count: Int) -> Int {
        var size = 16
        while size < 2 * count { size *= 2 }
        return size
    }

    /// Counts a hash that a text has.
    mutating func count(_ hash: UInt32) {
        if 2 * self.used >= self.keys.count { self.grow() }
        let place = self.place(of: hash)
        if self.counts[place] == 0 {
            self.keys[place] = hash
            self.used += 1
        }
        self.counts[place] += 1
    }

    func forEach(_ body: (UInt32, Int32) -> Void) {
        for place in self.keys.indices where self.counts[place] > 0 { body(self.keys[place], self.counts[place]) }
    }

    private func place(of hash: UInt32) -> Int {
        let mask = self.keys.count - 1
        var place = Int(hash) & mask
        while self.counts[place] > 0, self.keys[place] != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = self
        self.keys = Array(repeating: 0, count: 2 * old.keys.count)
        self.counts = Array(repeating: 0, count: 2 * old.keys.count)
        for place in old.keys.indices where old.counts[place] > 0 {
            let new = self.place(of: old.keys[place])
            self.keys[new] = old.keys[place]
            self.counts[new] = old.counts[place]
        }
    }
}
