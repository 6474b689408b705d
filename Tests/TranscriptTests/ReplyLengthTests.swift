import AssistantTestSupport
import MealPlanning
import RouterKit
import RouterKitTesting
import SMS
import Testing

/// How long replies are, whatever is written.
///
/// A list of dinners may take more than two parts of a text message; nothing else does.
struct ReplyLengthTests {
    private static func texts(in file: TranscriptFile) throws -> [String] {
        let shop = FlakyShop(clock: TestClock())
        return try file.read(directives: .standard + [.shop(shop), .part, .busy]).sentTexts
    }

    @Test("two parts hold every reply to whatever comes, and only who opted out gets none", arguments: 0..<6)
    func anything(seed: UInt64) async throws {
        let phone = try ConversationTester(modules: Assistant.modules())
        let sentences = try TranscriptFile.all.flatMap(Self.texts)
        for text in RandomTexts(seed: seed, sentences: sentences).prefix(100) {
            try await phone.advance(by: .seconds(10))
            let replies = try await phone.send(text)
            let hasOptedOut = try await phone.context.number?.optedOutAt != nil
            #expect(!replies.isEmpty || hasOptedOut, "to \(text.prefix(60))")
            for reply in replies where !reply.hasDinners {
                #expect(reply.fits(segments: 2), "to \(text.prefix(60)): \(reply)")
            }
            #expect(!replies.contains(EngineReplies.failed.english), "to \(text.prefix(60))")
            if hasOptedOut { try await phone.send("start") }
        }
    }
}

extension String {
    /// Whether dinners are listed in it: "2 Tue: Lentil Soup (30 min)".
    var hasDinners: Bool { self.contains(#/(?m)^\d \p{L}{3}: /#) }
}
