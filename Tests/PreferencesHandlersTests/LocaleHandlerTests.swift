import Foundation
import RouterKit
import RouterKitTesting
import Testing

@testable import PreferencesHandlers

struct LocaleHandlerTests {
    @Test(
        "takes the language that is chosen",
        arguments: [
            ("español", Language.spanish), ("en español por favor", .spanish), ("english", .english),
            ("in English please", .english),
            ("speak spanish", .spanish), ("Inglés", .english),
        ]
    )
    func language(text: String, language: Language) async throws {
        var turn = try Turn.test()
        #expect(try await LocaleHandler().handle(.test(text), in: &turn) != nil)
        #expect(turn.language == language)
        #expect(turn.context.locale?.isLanguageChosen == true)
    }

    @Test(
        "takes the time zone that is named",
        arguments: [
            ("my time zone is mountain", "America/Denver"), ("time zone America/Denver", "America/Denver"),
            ("timezone PST", "America/Los_Angeles"), ("zona horaria Europe/Madrid.", "Europe/Madrid"),
            ("I'm in the eastern time zone", "America/New_York"), ("time zone: hawaii", "Pacific/Honolulu"),
        ]
    )
    func timeZone(text: String, identifier: String) async throws {
        var turn = try Turn.test()
        let reply = try #require(try await LocaleHandler().handle(.test(text), in: &turn)?.texts.first)
        #expect(turn.context.locale?.timeZone?.identifier == identifier)
        #expect(reply.contains(identifier))
    }

    @Test(
        "asks for a time zone that it knows",
        arguments: ["time zone", "time zone America/Nowhere", "my time zone is zulu"]
    )
    func whichZone(text: String) async throws {
        var turn = try Turn.test()
        #expect(try await LocaleHandler().handle(.test(text), in: &turn) == Reply(PreferencesReplies.whichZone.english))
        #expect(turn.events.isEmpty)
    }

    @Test(
        "passes everything else on",
        arguments: ["I'm vegetarian", "we are 4", "I like my english muffins with a lot of butter"]
    )
    func passesOn(text: String) async throws {
        var turn = try Turn.test()
        #expect(try await LocaleHandler().handle(.test(text), in: &turn) == nil)
    }
}
