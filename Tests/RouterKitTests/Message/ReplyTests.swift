import RouterKit
import Testing

struct ReplyTests {
    @Test("a literal is a reply of one text")
    func literal() {
        let day = "Thursday"
        let reply: Reply = "Skipped \(day)."
        #expect(reply.texts == ["Skipped Thursday."])
    }

    @Test("silence is an answer, and says nothing")
    func silence() {
        let reply: Reply? = .silent
        #expect(reply != nil)
        #expect(Reply.silent.texts.isEmpty)
    }
}
