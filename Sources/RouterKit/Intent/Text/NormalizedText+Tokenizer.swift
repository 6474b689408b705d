extension NormalizedText {
    /// Gathers the words of a text, letter by letter.
    struct Tokenizer {
        private(set) var words: [String] = []
        private(set) var breaks: [Bool] = []
        private(set) var hasQuestionMark = false

        private var word: [UInt8] = []
        private var gap = Gap.none
        /// Whether the word has the same letter three times in a row, and how often the last one stands there.
        private var isDrawnOut = false
        private var run = 0
        private var hasShortLetters = false
        /// The last sign was an emoji, or one and a joiner: what follows may belong to it.
        private var emoji = EmojiPart.none

        /// What stands between two words.
        private enum Gap { case none, weak, strong }
        private enum EmojiPart { case none, emoji, joined, flag }

        /// Whether there is no more to be gathered.
        private var isFull: Bool { self.words.count >= NormalizedText.maximumWords }

        mutating func read(_ text: String) {
            self.words.reserveCapacity(8)
            self.breaks.reserveCapacity(16)
            var text = text
            let isASCII = text.withUTF8 { bytes in
                let bytes = bytes.prefix(NormalizedText.maximumLength)
                guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
                for byte in bytes { self.read(ascii: byte) }
                return true
            }
            guard !isASCII else { return }
            for scalar in CompatibilityFolding.scalars(of: text) {
                guard !self.isFull else { return }
                self.read(scalar)
            }
        }

        /// Ends the last word.
        mutating func finish() {
            self.flush()
            if self.hasShortLetters { self.writeOutLetters() }
            guard self.words.count > NormalizedText.maximumWords else { return }
            self.words.removeLast(self.words.count - NormalizedText.maximumWords)
            self.breaks.removeLast(self.breaks.count - NormalizedText.maximumWords)
        }

        private mutating func read(ascii byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): self.append(letter: byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): self.append(letter: byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if self.word.isEmpty, self.gap == .weak { self.gap = .none }
                self.run = 0
                self.word.append(byte)
            case UInt8(ascii: " "): self.flush()
            case UInt8(ascii: "'"), UInt8(ascii: "`"), 0...8, 0x0E...0x1F, 0x7F: return
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
                let isInNumber = self.word.last.map { (0x30...0x39).contains($0) } ?? false
                self.flush()
                self.gap = isInNumber ? .weak : .strong
            case UInt8(ascii: "?"):
                self.hasQuestionMark = true
                self.breakOff()
            case UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A...0x0D: self.breakOff()
            case UInt8(ascii: "/") where self.word.elementsEqual(CollectionOfOne(UInt8(ascii: "w"))):
                self.word.append(byte)
            default: self.flush()
            }
        }

        private mutating func append(letter byte: UInt8) {
            self.run = self.word.last == byte ? self.run + 1 : 1
            if self.run == 3 { self.isDrawnOut = true }
            self.word.append(byte)
        }

        private mutating func breakOff() {
            self.flush()
            self.gap = .strong
        }

        /// Reads a sign of a text that is not all ASCII, which ``CompatibilityFolding`` has made plain.
        private mutating func read(_ scalar: Unicode.Scalar) {
            let before = self.emoji
            self.emoji = .none
            if scalar.isASCII { return self.read(ascii: UInt8(scalar.value)) }
            switch scalar.value {
            case 0x200D: self.emoji = before == .emoji ? .joined : .none
            case 0x2018, 0x2019, 0x2BC: return
            case 0x1F3FB...0x1F3FF where before == .emoji: self.emoji = .emoji
            // The second half of a flag.
            case 0x1F1E6...0x1F1FF where before == .flag: return
            case 0x1F1E6...0x1F1FF: self.append(emoji: scalar, as: .flag)
            default: self.read(scalar, after: before)
            }
        }

        private mutating func read(_ scalar: Unicode.Scalar, after before: EmojiPart) {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter:
                self.run = 0
                self.word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .decimalNumber, .letterNumber,
                .otherNumber:
                self.run = 0
                if let units = UTF8.encode(scalar) { self.word.append(contentsOf: units) }
            case .nonspacingMark, .enclosingMark, .format:
                // What does not show leaves a word whole, and an emoji what it is.
                self.emoji = before
            case .control where scalar.value != 0x85: return
            case .control, .lineSeparator, .paragraphSeparator, .otherPunctuation: self.breakOff()
            case .dashPunctuation where [0x2013, 0x2014, 0x2015].contains(scalar.value): self.breakOff()
            default:
                guard scalar.properties.isEmoji else { return self.flush() }
                // The parts of one emoji are one word, its first: a cook is a woman.
                if before == .joined { self.emoji = .emoji } else { self.append(emoji: scalar, as: .emoji) }
            }
        }

        private mutating func append(emoji scalar: Unicode.Scalar, as part: EmojiPart) {
            self.flush()
            self.append(word: String(scalar))
            self.emoji = part
        }

        private mutating func append(word: String) {
            self.breaks.append(self.gap != .none && !self.words.isEmpty)
            self.words.append(word)
            self.gap = .none
        }

        private mutating func flush() {
            // A second mark or a space after that in a number: it was not in one.
            if self.gap == .weak, self.word.isEmpty { self.gap = .strong }
            guard !self.word.isEmpty else { return }
            defer {
                self.word.removeAll(keepingCapacity: true)
                self.run = 0
                self.isDrawnOut = false
            }
            guard !self.isFull else { return }
            var word = String(decoding: self.word, as: UTF8.self)
            if self.word.count > 1, self.word[1] == UInt8(ascii: "/") {
                let rest = String(word.dropFirst(2))
                self.append(word: rest == "o" || rest == "out" ? "without" : "with")
                guard !["", "o", "out"].contains(rest) else { return }
                word = rest
            }
            if self.isDrawnOut { word = Elongation.shortened(word) }
            if word.utf8.count == 1 { self.hasShortLetters = self.hasShortLetters || Shorthand.letters[word] != nil }
            // What was shortened or cut off is no longer what was gathered.
            if word.utf8.count != self.word.count || Shorthand.mayContain(self.word), let words = Shorthand.words[word]
            {
                return words.forEach { self.append(word: $0) }
            }
            self.append(word: word)
        }

        /// Writes out single letters, which are something else when they are the whole message: a yes, or a choice.
        private mutating func writeOutLetters() {
            let spoken = self.words.filter { !NormalizedText.isPolite($0) }
            guard spoken.count > 1 else { return }
            for index in self.words.indices {
                guard let letter = Shorthand.letters[self.words[index]] else { continue }
                let next = index + 1 < self.words.count ? self.words[index + 1] : nil
                guard !letter.needsSpanish || next.map(Self.goesOnInSpanish) ?? false else { continue }
                self.words[index] = letter.word
            }
        }

        private static func goesOnInSpanish(_ word: String) -> Bool {
            word == "favor" || word.utf8.count > 1 && CommonWords.isSpanish(word) && !NormalizedText.isPolite(word)
        }
    }
}
