import RouterKitTesting
import Testing

struct TranscriptParserTests {
    @Test("is written as it was read")
    func roundTrip() throws {
        let text = """
            # A comment

            > plan
            < Your dinners:
              1 Mon: Soup \\u{202E}
              \\
              * and \\\\ *
              *
            <+15550002222 For another phone
            < *
            <
            = planned
            :advance 1h30m
            >

            """
        #expect(try transcript(text).description == text)
    }

    @Test("reads both line ends, and a last line without one", arguments: ["> a\r\n< b\r\n", "> a\n< b"])
    func lineEnds(text: String) throws {
        #expect(try transcript(text).description == "> a\n< b\n")
    }

    @Test(
        "reads what is sent",
        arguments: [
            (">", ""), ("> ", ""), (">  a ", " a "), (#"> a\nb\tc\\d\*"#, "a\nb\tc\\d*"), (#"> \u{1F600}\u{0}"#, "😀\0"),
            ("> \u{301}x", "\u{301}x"), ("> # no comment", "# no comment"), ("> *", "*"),
        ]
    )
    func sentTexts(line: String, text: String) throws {
        #expect(try transcript(line).sentTexts.map { Array($0.utf8) } == [Array(text.utf8)])
    }

    static let mistakes = [
        ("plan", 1, "a line begins with >, <, =, :, # or two spaces"),
        ("> a\n b", 2, "a line begins with >, <, =, :, # or two spaces"),
        ("> a\n>b", 2, "put a space after >"),
        ("> a\n<b", 2, "put a space after <"),
        ("> a\n=idle", 2, "put a space after ="),
        ("> a\n= ", 2, "name the state, as in = idle"),
        ("> a\n= idle\n= idle", 3, "there is a state already"),
        ("> a\n= idle\n< b", 3, "replies stand before the state"),
        ("> a\n  b", 2, "there is no reply for this line to continue"),
        ("# c\n< b", 2, "there is nothing before this that it could come of, without a blank line or comment"),
        ("> a\n\n< b", 3, "there is nothing before this that it could come of, without a blank line or comment"),
        ("> a\n<+12 b", 2, "not a phone number: write the country code and 7 to 15 digits, such as +15550001111"),
        ("\n> \\q", 2, "no escape is \\q: a backslash is \\\\"),
        ("> a\\", 1, "no escape is \\: a backslash is \\\\"),
        ("> \\u1F600", 1, "write the code point as in \\u{1F600}"),
        ("> \\u{D800}", 1, "there is no character U+D800; write the code point as in \\u{1F600}"),
        (":fly", 1, "there is no directive :fly, only :advance, :at, :repeat, :fail, :from"),
        (":", 1, "there is no directive :, only :advance, :at, :repeat, :fail, :from"),
        (":advance", 1, "write how long as in 30s, 5m, 3h, 2d or 1w"),
        (":advance 3", 1, "write how long as in 30s, 5m, 3h, 2d or 1w"),
        (":advance 0s", 1, "write how long as in 30s, 5m, 3h, 2d or 1w"),
        (":advance 9999999w", 1, "write how long as in 30s, 5m, 3h, 2d or 1w"),
        (":at noon", 1, "write the time as in :at 2026-01-09T09:00"),
        (":fail twice", 1, "write how many attempts fail, as in :fail 3"),
        (":repeat 2", 1, "nothing stands after :repeat"),
        (":from me", 1, "not a phone number: write the country code and 7 to 15 digits, such as +15550001111"),
    ]

    @Test("names the line that it cannot read, and what to write", arguments: mistakes)
    func refuses(text: String, line: Int, reason: String) throws {
        let error = #expect(throws: TranscriptError.self) { try transcript(text) }
        #expect(error?.line == line)
        #expect(error?.description == "test.chat:\(line): \(reason)")
    }
}
