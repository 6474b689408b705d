import PlanFixtures
import RouterKit
import Testing

@testable import HelpHandlers

struct HelpRepliesTests {
    @Test("leaves out suggestions that two parts of a text message would not hold", arguments: Language.all)
    func leavesOut(language: Language) {
        let suggestions = (1...6).map { "SUGGESTION \($0) that takes about as many words as they usually do" }
        let text = HelpReplies.help(HelpReplies.hello, answers: "YES to go on", suggestions: suggestions, in: language)
        #expect(Reply(text).tooLong == [])
        #expect(text.hasPrefix("\(HelpReplies.hello[language])\nYES to go on\nSUGGESTION 1"))
        #expect(!text.contains("SUGGESTION 5"))
    }

    @Test("says everything else in two parts of a text message")
    func fits() {
        let choices = "A for Sweet potato bean tacos and rice\nB for Spiced cauliflower sheet pan, tofu"
        let phrases = Language.all.flatMap { language in
            [choices, nil].map {
                HelpReplies.stillNotUnderstood("SWAP 2 for another dinner", question: $0, language: language)
            }
        }
        #expect((phrases + [HelpReplies.example(.demo), HelpReplies.welcome]).flatMap(\.tooLong) == [])
    }
}
