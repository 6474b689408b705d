import AssistantTestSupport
import Foundation
import MealPlanning
import RouterKit
import RouterKitTesting
import SMS
import Testing

/// Conversations with the whole assistant, as `Transcripts/**/*.chat` write them down.
///
/// `RECORD_TRANSCRIPTS=1` makes this write into each file what happens, so that an author writes what is sent and reviews
/// the rest. A file that it has changed fails all the same: recorded is not reviewed.
struct TranscriptTests {
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1"

    @Test("goes as it is written", arguments: TranscriptFile.all)
    func holds(file: TranscriptFile) async throws {
        let clock = TestClock()
        let shop = FlakyShop(clock: clock)
        let expected = try file.read(directives: .standard + [.shop(shop), .part, .busy])
        let modules = Assistant.modules(carts: RememberedCarts(shop))
        let phone = try ConversationTester(modules: modules, clock: clock)
        let actual = try await phone.run(expected)
        let tooLong = await phone.outbox.map(\.message.text).filter { !$0.hasDinners && !$0.fits(segments: 2) }
        #expect(tooLong == [])
        let difference = expected.difference(from: actual)
        #expect(difference == nil, "\(difference ?? "")")
        guard Self.isRecording else { return }
        let recording = expected.recording(actual)
        guard recording.description != expected.description else { return }
        try file.write(recording)
        Issue.record("recorded \(file.name): read it, then run the tests without RECORD_TRANSCRIPTS")
    }

    @Test("finds the transcripts")
    func finds() { #expect(!TranscriptFile.all.isEmpty) }
}
