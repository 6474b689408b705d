import Foundation
import RouterKit
import SMS

/// Reading webhook calls: nothing that comes stops the program, and what is read holds to its own rules.
enum WebhookRules {
    static func check(_ bytes: ArraySlice<UInt8>) {
        var input = FuzzInput(bytes)
        let flags = input.byte()
        let types = [nil, "application/x-www-form-urlencoded", "application/json", "text/plain"]
        let query = input.text()
        guard
            let call = try? WebhookRequest(
                flags & 1 == 0 ? .post : .get,
                "https://sms.example/in?\(query)",
                headers: .init(contentType: types[Int(flags >> 1) % types.count]),
                body: input.remainder(),
                receivedAt: Date(timeIntervalSince1970: 1_577_880_000)
            )
        else { return }
        Self.check(Vonage.self, call)
        Self.check(Twilio.self, call)
    }

    private static func check<Provider: SMSProvider>(_ provider: Provider.Type, _ call: WebhookRequest) {
        do {
            switch try provider.content(of: call) {
            case .message(let received):
                rule(received.message.id.provider == provider.name, "a message has its provider's name")
                rule(!received.message.id.rawValue.isEmpty, "a message has an id")
                rule(!received.message.id.rawValue.utf8.contains(0), "an id has no NUL")
                rule(received.mediaCount >= 0, "media are counted from 0")
            case .receipt(let received):
                switch received.receipt.reference {
                case .id(let id): rule(!id.rawValue.isEmpty, "our id is not empty")
                case .providerMessageID(let id): rule(!id.isEmpty, "the provider's id is not empty")
                }
                rule(received.receipt.outcome.reason?.isEmpty != true, "a failure has a reason")
            case .nothing(let name):
                let isWord = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
                rule(isWord && (1...40).contains(name.utf8.count), "a status is named by a word")
            }
        } catch {
            rule(!error.description.isEmpty, "an error says something")
        }
    }
}
