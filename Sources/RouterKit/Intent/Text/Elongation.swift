/// Words drawn out for emphasis: "pleeease", "yesss", "nooo".
enum Elongation {
    /// The word with letters that stand three times or more in a row cut to two where that makes a common word
    /// ("goood"), and to one elsewhere ("yesss").
    ///
    /// Digits are left alone, and so is a word that is one letter over and over, which stands for no other.
    static func shortened(_ word: String) -> String {
        let runs = Self.runs(of: word)
        guard runs.count > 1 else { return word }
        let long = runs.indices.filter { runs[$0].count > 2 && runs[$0].letter.isLetter }
        guard !long.isEmpty, long.count <= Self.maximumRuns else {
            return long.isEmpty ? word : Self.word(of: runs, cutting: Set(long), keeping: [])
        }
        // As many twos as possible first: "helllooo" is "hello" only when one run is cut to two and one to one.
        for mask in 0..<(1 << long.count) {
            let single = Set(long.indices.filter { mask & (1 << $0) != 0 }.map { long[$0] })
            let candidate = Self.word(of: runs, cutting: single, keeping: Set(long).subtracting(single))
            if CommonWords.contains(candidate) { return candidate }
        }
        return Self.word(of: runs, cutting: Set(long), keeping: [])
    }

    /// More runs than any word has that is meant to be read; the tries double with each.
    private static let maximumRuns = 3

    private static func runs(of word: String) -> [(letter: Character, count: Int)] {
        var runs: [(letter: Character, count: Int)] = []
        for letter in word {
            if let last = runs.indices.last, runs[last].letter == letter {
                runs[last].count += 1
            } else {
                runs.append((letter, 1))
            }
        }
        return runs
    }

    private static func word(
        of runs: [(letter: Character, count: Int)],
        cutting single: Set<Int>,
        keeping double: Set<Int>
    ) -> String {
        runs.indices.map { index in
            let count = single.contains(index) ? 1 : double.contains(index) ? 2 : runs[index].count
            return String(repeating: runs[index].letter, count: count)
        }.joined()
    }
}
