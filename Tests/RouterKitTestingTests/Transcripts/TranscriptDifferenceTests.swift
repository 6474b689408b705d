import RouterKitTesting
import Testing

struct TranscriptDifferenceTests {
    @Test("is a unified diff with three lines of context, in the lines of the file")
    func unified() async throws {
        let found = try await difference(
            """
            # 1
            # 2
            # 3
            # 4
            > plan
            < One moment please.
            < Five dinners:
              Mon: Soup
              *
            = idle

            # 12
            # 13
            # 14
            # 15
            # 16
            # 17
            > pardon

            """
        )
        let expected = """
            --- test.chat (expected)
            +++ test.chat (happened)
            @@ -3,11 +3,11 @@
             # 3
             # 4
             > plan
            -< One moment please.
            +< One moment.
             < Five dinners:
               Mon: Soup
               *
            -= idle
            += planned
             
             # 12
             # 13
            @@ -16,3 +16,4 @@
             # 16
             # 17
             > pardon
            +< Pardon?
            """
        #expect(found == expected)
    }

    @Test("tells a reply that is missing from one too many, beside open ones")
    func alignment() async throws {
        let found = try await difference("> plan\n< Five *\n< Six")
        #expect(
            found == """
                --- test.chat (expected)
                +++ test.chat (happened)
                @@ -1,3 +1,3 @@
                 > plan
                +< One moment.
                 < Five *
                -< Six
                """
        )
    }

    @Test("tells from no line at all")
    func fromNothing() async throws {
        #expect(
            try await difference("> pardon")
                == "--- test.chat (expected)\n+++ test.chat (happened)\n@@ -1,1 +1,2 @@\n > pardon\n+< Pardon?"
        )
    }

    @Test(
        "leaves open what the expectation leaves open",
        arguments: [
            "*", "Five *", "Five dinners: *", "Five dinners:\n  *", "Five dinners:\n  Mon: Soup\n  Tue: Rice *",
            "Five dinners:\n  Mon: *\n  Tue: Rice", "Five *\n  Tue: Rice", "*\n  Mon: *\n  Tue: Rice", "*\n  *\n  *",
        ]
    )
    func open(reply: String) async throws {
        #expect(try await difference("> plan\n< One moment.\n< \(reply)") == nil)
    }

    @Test(
        "is as strict about the rest",
        arguments: [
            "Six *", "*\n  Tue: Rice!", "Five dinners:\n  Tue: *", "Five dinners:\n  Mon: Soup\n  Tue: Rice\n  *",
            "*\n  Tue: *\n  Mon: *", "Five dinners: \\*", "\\*",
        ]
    )
    func strict(reply: String) async throws {
        #expect(try await difference("> plan\n< One moment.\n< \(reply)") != nil)
    }

    @Test("sees what looks the same", arguments: ["Pardon?\\u{20}", "Pardon?\\u{200B}", "Par\\u{AD}don?"])
    func invisible(reply: String) async throws {
        #expect(try await difference("> huh\n< Pardon?") == nil)
        #expect(try await difference("> huh\n< \(reply)")?.contains("-< \(reply)") == true)
    }
}
