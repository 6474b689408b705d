import Foundation
import RouterKitTesting

/// Makes up inputs from ones that reached something once.
///
/// It knows nothing of what its inputs reach, unlike libFuzzer, and needs no other build for it.
struct Mutator {
    private let corpus: [[UInt8]]
    private var random: SeededGenerator

    /// What webhooks, numbers and texts are made of, and what often breaks those who read them.
    private static let words = [
        "msisdn=", "&text=", "&type=text", "MessageSid=", "&From=%2B1", "concat-ref=", "{\"", "\":", "[[[[", "%", "%00",
        "%F0",
        "+1", "\u{0}", "\n", "\u{FEFF}", "\u{200D}", "👨‍👩‍👧", "é", "€", "sha256=", "Bearer ", "9999999999999999999",
    ]
    .map { Array($0.utf8) }

    init(corpus: [[UInt8]], seed: UInt64) {
        self.corpus = corpus
        self.random = SeededGenerator(seed: seed)
    }

    /// The next input, of 4,096 bytes at most.
    mutating func next() -> [UInt8] {
        var input = self.corpus.randomElement(using: &self.random) ?? [0]
        for _ in 0..<Int.random(in: 1...8, using: &self.random) { self.change(&input) }
        return Array(input.prefix(4_096))
    }

    private mutating func change(_ input: inout [UInt8]) {
        let place = Int.random(in: 0...input.count, using: &self.random)
        let end = min(input.count, place + Int.random(in: 0...16, using: &self.random))
        switch Int.random(in: 0..<6, using: &self.random) {
        case 0: input.insert(contentsOf: Self.words.randomElement(using: &self.random) ?? [], at: place)
        case 1: input.removeSubrange(place..<end)
        case 2: input.insert(contentsOf: input[place..<end], at: place)
        case 3: input.insert(UInt8.random(in: 0...255, using: &self.random), at: place)
        case 4:
            guard place < input.count else { return }
            input[place] ^= 1 << UInt8.random(in: 0..<8, using: &self.random)
        default:
            let other = self.corpus.randomElement(using: &self.random) ?? []
            input.replaceSubrange(place..., with: other.dropFirst(min(place, other.count)))
        }
    }
}
