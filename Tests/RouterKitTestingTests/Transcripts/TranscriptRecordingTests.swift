import RouterKitTesting
import Testing

struct TranscriptRecordingTests {
    /// The transcript with what happened.
    func recording(_ text: String) async throws -> String {
        let expected = try transcript(text)
        return expected.recording(try await talkingTester().run(expected)).description
    }

    @Test("fills in what happens, and keeps comments, blank lines, directives, sent texts and open replies that fit")
    func records() async throws {
        let recorded = try await self.recording(
            """
            # The first.
            > plan
            < One *
            < Six *

            # The second, escaped.
            > say\\tit
            :advance 5m
            > remind
            :advance 1h
            """
        )
        let expected = """
            # The first.
            > plan
            < One *
            < Five dinners:
              Mon: Soup
              Tue: Rice
            = planned

            # The second, escaped.
            > say\\tit
            < You said:
              \\
              say\\tit \\\\ \\*
            :advance 5m
            > remind
            < I will.
            :advance 1h
            < 10 minutes, at 12:15:00
            < 20 minutes, at 12:25:00

            """
        #expect(recorded == expected)
    }

    @Test("holds once it is recorded, and records the same again", arguments: 0..<20)
    func settles(seed: Int) async throws {
        let sent = RandomTexts(seed: UInt64(seed)).prefix(8).filter { $0.count < 500 }
        let escaped = sent.map { text in
            "> say " + text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()
        }
        let recorded = try await self.recording(escaped.joined(separator: "\n"))
        #expect(try await difference(recorded) == nil)
        #expect(try await self.recording(recorded) == recorded)
    }
}
