import RouterKitTesting
import SMS
import Testing

struct SegmentPartsTests {
    @Test("leaves a text that goes alone as it is", arguments: ["", "hello", many("a", 160), many("ж", 70)])
    func alone(text: String) {
        #expect(SegmentCount.parts(of: text) == [text])
    }

    @Test("fills each part before the next")
    func fillsParts() {
        #expect(SegmentCount.parts(of: many("a", 400)).map(\.count) == [152, 152, 96])
        #expect(SegmentCount.parts(of: many("a", 400), reference: .eightBits).map(\.count) == [153, 153, 94])
        #expect(SegmentCount.parts(of: many("ж", 140)).map(\.count) == [66, 66, 8])
    }

    @Test(
        "splits no pair and nothing that reads as one character",
        arguments: ["€", "😀", "👩‍👩‍👧‍👦", "🇵🇱", "e\u{301}", "\r\n"]
    )
    func unsplittable(character: Character) {
        for lead in 0..<160 {
            let text = many("a", lead) + many(String(character), 100)
            let parts = SegmentCount.parts(of: text)
            #expect(parts.flatMap(Array.init) == Array(text), "after \(lead)")
        }
    }

    @Test("splits a character between scalars that is longer than a part")
    func longCharacter() {
        let text = "e" + many("\u{301}", 200)
        #expect(text.count == 1)
        let parts = SegmentCount.parts(of: text)
        #expect(parts.map(\.unicodeScalars.count) == [66, 66, 66, 3])
        #expect(parts.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test("joins to the text, in parts that fit, no fewer than its length needs", arguments: 0..<200)
    func laysOutAnything(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let characters =
            ["a", "Z", "€", "{", "\n", "ñ"] + (seed.isMultiple(of: 2) ? [] : ["ж", "😀", "👨‍🍳", "🇵🇱", "e\u{301}"])
        let length = Int.random(in: 0...700, using: &generator)
        let text = (0..<length).map { _ in characters.randomElement(using: &generator) ?? "" }.joined()
        for reference in SMSPartReference.allCases {
            let count = text.segmentCount(reference: reference)
            let parts = SegmentCount.parts(of: text, reference: reference)
            #expect(parts.count == count.segments)
            #expect(parts.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
            let capacity = parts.count == 1 ? count.encoding.capacity : count.encoding.partCapacity(with: reference)
            #expect(count.segments >= (count.units + capacity - 1) / capacity)
            for part in parts {
                let units = count.encoding == .ucs2 ? part.utf16.count : part.segmentCount().units
                #expect(units <= capacity)
            }
        }
    }
}
