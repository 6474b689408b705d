import Foundation
import RouterKit
import RouterKitTesting
import Testing

struct ConversationKeyTests {
    @Test(
        "reads back what it writes",
        arguments: [
            nil, "anna", "Anna", "zoë", "anna-lena von berg", "a:b", "李",
        ]
    )
    func roundTrip(member: String?) throws {
        let key = ConversationKey(phone: .test, member: member)
        #expect(ConversationKey(key.description) == key)
        #expect(try JSONDecoder().decode(ConversationKey.self, from: JSONEncoder().encode(key)) == key)
    }

    @Test("is the phone number, then the member in lower case")
    func form() {
        #expect(ConversationKey(phone: .test).description == "+15550001111")
        #expect(ConversationKey(phone: .test, member: "ANNA").description == "+15550001111:anna")
        #expect(ConversationKey(phone: .test, member: "ANNA") == ConversationKey(phone: .test, member: "Anna"))
    }

    @Test("nobody's name is no member: the key could not be read back")
    func emptyMember() {
        let key = ConversationKey(phone: .test, member: "")
        #expect(key == ConversationKey(phone: .test))
        #expect(ConversationKey(key.description) == key)
    }

    @Test("reads nothing else", arguments: ["", ":", "anna", "+15550001111:", ":anna", "+1555000111x:anna"])
    func refuses(text: String) {
        #expect(ConversationKey(text) == nil)
    }

    @Test("shows neither number nor name to logs")
    func redacts() {
        #expect(ConversationKey(phone: .test, member: "anna").redacted == "…11")
    }
}
