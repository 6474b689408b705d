import RouterKit
import RouterKitTesting
import Testing

struct TranscriptRunTests {
    @Test("holds when everything happens as it says")
    func holds() async throws {
        let found = try await difference(
            """
            > plan
            < One moment.
            < Five dinners:
              Mon: Soup
              Tue: Rice
            = planned
            """
        )
        #expect(found == nil)
    }

    @Test("runs timers in the order of their times, each at its own, whatever order they were set in")
    func timers() async throws {
        let found = try await difference(
            """
            > remind
            < I will.
            :advance 5m
            :advance 1h
            < 10 minutes, at 12:10:00
            < 20 minutes, at 12:20:00
            """
        )
        #expect(found == nil)
    }

    @Test("sets the clock before anything was sent, and moves it afterwards")
    func setsClock() async throws {
        let found = try await difference(
            """
            :at 2026-01-05T09:00
            > remind
            < I will.
            :at 2026-01-05T09:10
            < 10 minutes, at 09:10:00
            """
        )
        #expect(found == nil)
    }

    @Test("delivers the last message of the phone in hand again, which says nothing new")
    func repeats() async throws {
        #expect(try await difference("> say a\n< *\n:repeat\n> say a\n< *") == nil)
        let error = await #expect(throws: TranscriptError.self) {
            try await difference("> say a\n< *\n:from +15550002222\n:repeat")
        }
        #expect(error?.line == 4)
        #expect(error?.reason == "there is no message to deliver again: +15550002222 has sent none")
    }

    @Test("makes attempts at jobs fail: one is tried again, three give the job up")
    func failures() async throws {
        #expect(try await difference(":fail\n> plan\n< One moment.\n= idle\n:advance 1s\n< Five *\n= planned") == nil)
        let given = ":fail 3\n> plan\n< One moment.\n:advance 1s\n:advance 1s\n:advance 1s\n< No dinners."
        #expect(try await difference(given) == nil)
    }

    @Test("goes on as another phone, and back; what another phone is told says so")
    func phones() async throws {
        let found = try await difference(
            """
            > remind
            < I will.
            :from +15550002222
            = idle
            > plan
            < *
            < *
            = planned
            :advance 10m
            <+15550001111 10 minutes, at 12:10:00
            :from +15550001111
            = idle
            :advance 10m
            < 20 minutes, at 12:20:00
            """
        )
        #expect(found == nil)
    }

    @Test("has directives that a test brings")
    func ownDirectives() async throws {
        let hello = TranscriptDirective("hello") { names in
            { phone in for name in names.split(separator: " ") { try await phone.send("say \(name)") } }
        }
        let expected = try transcript(":hello Ann Bo\n< *\n< *", directives: .standard + [hello])
        #expect(expected.difference(from: try await talkingTester().run(expected)) == nil)
    }

    @Test("does not set the clock back once something was sent")
    func clockBack() async throws {
        let error = await #expect(throws: TranscriptError.self) {
            try await difference("> say a\n< *\n:at 2026-01-05T11:59")
        }
        #expect(error?.description == "test.chat:3: the clock shows a later time already")
    }
}
