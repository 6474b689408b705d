/// How far a written word is from the one that may have been meant.
struct SpellingDistance: Hashable, Comparable {
    /// Letters missing, too many, wrong or exchanged with the next one.
    var slips = 0
    /// How unlikely these slips are; of words with as many slips, the one with the likeliest was meant.
    var oddity = 0

    /// A slip of the fingers, the likelier ones first.
    private enum Slip: Int {
        /// Two letters in the wrong order: "swpa".
        case exchanged
        /// A letter doubled, or a double one written once: "skipp", "alergic".
        case doubled
        /// The key beside the right one ("swao"), or a letter that sounds alike ("reseta").
        case neighbour
        /// A letter left out, or one too many: "delivry".
        case missing
        /// Any other letter: "vegitarian".
        case other
    }

    /// Whether nothing but two letters in the wrong order is between the words.
    var isExchange: Bool { self.slips == 1 && self.oddity == Slip.exchanged.rawValue }

    /// Whether nothing but a letter doubled, or not doubled, is between the words.
    var isDoubling: Bool { self.slips == 1 && self.oddity == Slip.doubled.rawValue }

    private func adding(_ slip: Slip) -> SpellingDistance {
        SpellingDistance(slips: self.slips + 1, oddity: self.oddity + slip.rawValue)
    }

    static func < (one: SpellingDistance, other: SpellingDistance) -> Bool {
        (one.slips, one.oddity) < (other.slips, other.oddity)
    }
}

extension SpellingDistance {
    /// The distance of two words when it is within `limit` slips, else `nil`; pairs of letters are exchanged once at
    /// most (optimal string alignment).
    static func between(_ written: [UInt8], _ meant: [UInt8], limit: Int) -> SpellingDistance? {
        Self.between(written, from: 0, meant, from: 0, limit: limit)
    }

    private static func between(
        _ written: [UInt8],
        from start: Int,
        _ meant: [UInt8],
        from other: Int,
        limit: Int
    ) -> SpellingDistance? {
        var (i, j) = (start, other)
        while i < written.count, j < meant.count, written[i] == meant[j] {
            i += 1
            j += 1
        }
        let (left, right) = (written.count - i, meant.count - j)
        if left == 0, right == 0 { return SpellingDistance() }
        guard limit > 0, abs(left - right) <= limit else { return nil }
        var nearest: SpellingDistance?
        func consider(_ slip: Slip, skipping letters: Int, of others: Int) {
            let rest = Self.between(written, from: i + letters, meant, from: j + others, limit: limit - 1)
            guard let distance = rest?.adding(slip) else { return }
            nearest = nearest.map { min($0, distance) } ?? distance
        }
        if left > 1, right > 1, written[i] == meant[j + 1], written[i + 1] == meant[j] {
            consider(.exchanged, skipping: 2, of: 2)
        }
        if left > 0, right > 0 {
            consider(Self.areNeighbours(written[i], meant[j]) ? .neighbour : .other, skipping: 1, of: 1)
        }
        if left > 0 { consider(i > 0 && written[i] == written[i - 1] ? .doubled : .missing, skipping: 1, of: 0) }
        if right > 0 { consider(j > 0 && meant[j] == meant[j - 1] ? .doubled : .missing, skipping: 0, of: 1) }
        return nearest
    }

    private static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
        Self.neighbours[one]?.contains(other) ?? false
    }

    /// Letters that are taken for each other in English or Spanish.
    private static let alike = ["ae", "ei", "iy", "cs", "cz", "sz", "bv", "ck", "kq", "gj", "mn"]

    /// The keys beside each on an American keyboard, and the letters that sound like it.
    private static let neighbours: [UInt8: Set<UInt8>] = {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
        var neighbours: [UInt8: Set<UInt8>] = [:]
        func join(_ one: UInt8, _ other: UInt8) {
            neighbours[one, default: []].insert(other)
            neighbours[other, default: []].insert(one)
        }
        for pair in Self.alike.map({ Array($0.utf8) }) { join(pair[0], pair[1]) }
        for row in rows { for (left, right) in zip(row, row.dropFirst()) { join(left, right) } }
        for (upper, lower) in zip(rows, rows.dropFirst()) {
            // Each key lies below two of the row above.
            for (column, key) in lower.enumerated() { for above in upper[column...].prefix(2) { join(key, above) } }
        }
        return neighbours
    }()
}
