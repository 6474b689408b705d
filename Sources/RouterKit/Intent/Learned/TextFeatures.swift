/// What the learned model sees of a text, as 32-bit hashes with how often each occurs, in three groups.
///
/// - words: each word, and each two in a row with the text's beginning and end counted as words;
/// - pieces: the two to five letters in a row within each word and its edges, which endings and typos leave alike;
/// - pairs: each two words near each other in either order, which says what a text is about however it is put.
///
/// A text's words beyond ``maximumWords`` and a word's letters beyond ``maximumLetters`` do not count.
struct TextFeatures {
    /// The features, one array for each ``Group``, each feature once.
    let groups: [[Feature]]

    /// A feature of a text.
    struct Feature {
        let hash: UInt32
        var count: Int
    }

    /// Words that are looked at: three times those of a long text message.
    static let maximumWords = 64
    /// Letters of a word that are looked at.
    static let maximumLetters = 24
    /// How far the words of a pair may be apart.
    static let maximumDistance = 12

    /// A kind of feature.
    enum Group: Int, CaseIterable {
        case words, pieces, pairs

        /// How much the group counts beside the others, each of them scaled to the same length.
        ///
        /// Chosen on the training side of CLINC150: the same accuracy from 0.5 to 0.7 for pairs, less without them.
        var weight: Float { self == .pairs ? 0.6 : 1 }
    }

    init(_ words: [String]) {
        var groups = Array(repeating: [UInt32](), count: Group.allCases.count)
        Self.visit(words) { group, hash, _ in groups[group.rawValue].append(hash) }
        self.groups = groups.map { hashes in
            var features: [Feature] = []
            features.reserveCapacity(hashes.count)
            for hash in hashes.sorted() {
                if let last = features.indices.last, features[last].hash == hash {
                    features[last].count += 1
                } else {
                    features.append(Feature(hash: hash, count: 1))
                }
            }
            return features
        }
    }

    /// The features of a text with what they stand for, for people who want to see it.
    static func named(in words: [String]) -> [(kind: Evidence.Kind, name: String, hash: UInt32)] {
        let words = words.prefix(Self.maximumWords).map { String($0.prefix(Self.maximumLetters)) }
        var named: [(kind: Evidence.Kind, name: String, hash: UInt32)] = []
        Self.visit(words) { _, hash, place in
            switch place {
            case .word(let index): named.append((.words, words[index], hash))
            case .sequence(let index):
                let first = index == 0 ? "^" : words[index - 1]
                named.append((.words, first + " " + (index == words.count ? "$" : words[index]), hash))
            case .piece(let index, let bytes):
                let edged = Array("<\(words[index])>".utf8)
                named.append((.letters, String(decoding: edged[bytes], as: UTF8.self), hash))
            case .pair(let first, let second): named.append((.pair, words[first] + " + " + words[second], hash))
            }
        }
        return named
    }

    /// Where a feature stands: by the indexes of its words, and of its bytes in a word with its edges.
    private enum Place {
        case word(Int)
        case sequence(Int)
        case piece(Int, Range<Int>)
        case pair(Int, Int)
    }

    @inline(__always)
    private static func visit(_ words: [String], _ body: (Group, UInt32, Place) -> Void) {
        let words = words.prefix(Self.maximumWords)
        let hashes = words.map(Self.hash)
        for index in 0..<hashes.count {
            body(.words, Self.feature(hashes[index], in: .words), .word(index))
            let before = index == 0 ? Self.edge : hashes[index - 1]
            body(.words, Self.sequence(before, hashes[index]), .sequence(index))
            if index == hashes.count - 1 {
                body(.words, Self.sequence(hashes[index], Self.edge), .sequence(index + 1))
            }
        }
        var letters: [UInt8] = []
        for index in 0..<hashes.count where Self.hasLetters(words[index]) {
            letters.removeAll(keepingCapacity: true)
            letters.append(UInt8(ascii: "<"))
            letters.append(contentsOf: words[index].utf8.prefix(Self.maximumLetters))
            letters.append(UInt8(ascii: ">"))
            var start = 0
            while start < letters.count {
                var hash = Self.basis
                var end = start
                while end < letters.count, end < start + 5 {
                    hash = (hash ^ UInt64(letters[end])) &* Self.prime
                    end += 1
                    if end - start >= 2 {
                        body(.pieces, Self.feature(hash, in: .pieces), .piece(index, start..<end))
                    }
                }
                start += 1
            }
        }
        for first in 0..<hashes.count {
            var second = first + 1
            while second < hashes.count, second <= first + Self.maximumDistance {
                if hashes[first] != hashes[second] {
                    body(.pairs, Self.pair(hashes[first], hashes[second]), .pair(first, second))
                }
                second += 1
            }
        }
    }

    /// Whether a word is one of letters or digits; what two emoji share of their bytes says nothing.
    private static func hasLetters(_ word: String) -> Bool {
        guard let first = word.utf8.first, first >= 0x80 else { return true }
        return word.first.map { $0.isLetter || $0.isNumber } ?? false
    }

    // MARK: Hashing

    /// What stands for the beginning and the end of a text.
    private static let edge: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// FNV-1a, 64 bits (Fowler, Noll, Vo): short inputs, one multiplication a byte.
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    static func hash(_ word: String) -> UInt64 { Self.hash(word, from: Self.basis) }

    /// The hash of what was hashed before, with a word behind it.
    static func hash(_ word: String, from hash: UInt64) -> UInt64 {
        var hash = hash
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
        return hash
    }

    /// The feature that a word is.
    static func word(_ word: String) -> UInt32 { Self.feature(Self.hash(word), in: .words) }

    private static func sequence(_ first: UInt64, _ second: UInt64) -> UInt32 {
        Self.feature((first ^ (second &>> 29) ^ second) &* Self.prime ^ second, in: .words)
    }

    private static func pair(_ one: UInt64, _ other: UInt64) -> UInt32 {
        Self.feature((one ^ other) &* Self.edge &+ (one &+ other), in: .pairs)
    }

    /// The high bits, which FNV mixes best, told apart by group.
    private static func feature(_ hash: UInt64, in group: Group) -> UInt32 {
        let mixed = (hash ^ UInt64(group.rawValue &+ 1)) &* Self.edge
        return UInt32(truncatingIfNeeded: mixed &>> 32)
    }
}
